package io.boards.migrations.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A revision as this product has it in a file.
 *
 * @param id its id
 * @param revises its parents
 * @param number tells when it was created, in seconds
 * @param upgrade its statements
 * @param downgrade those that take it back
 */
public record RevisionFile(String id, List<String> revises, int number, String upgrade, String downgrade) {

	private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

	private static final String ITEM = """
			CREATE TABLE %1$s (id bigint PRIMARY KEY, name text NOT NULL, code varchar(40), amount numeric(12, 2),
			    created_at timestamptz NOT NULL DEFAULT now(), note text);
			CREATE INDEX %1$s_name ON %1$s (name);
			""";

	/**
	 * A revision of one table with six columns and one index.
	 * @param number its number
	 * @param parents the numbers of its parents
	 * @return the revision; its id and the name of its table have its number
	 */
	public static RevisionFile item(int number, List<Integer> parents) {
		String table = String.format("item_%05d", number);
		return new RevisionFile(id(number), parents.stream().map(RevisionFile::id).toList(), number,
				ITEM.formatted(table), "DROP TABLE " + table + ";\n");
	}

	private static String id(int number) {
		return String.format("r%05d", number);
	}

	/**
	 * Writes the file.
	 * @param directory where
	 * @throws IOException where it cannot be written
	 */
	public void write(Path directory) throws IOException {
		Files.writeString(directory.resolve(this.id + "_item.sql"),
				"""
						-- Item %1$s
						--
						-- Revision: %1$s
						%2$s-- Created: %3$s

						-- migrate:upgrade
						%4$s
						-- migrate:downgrade
						%5$s""".formatted(this.id,
						this.revises.isEmpty() ? "" : "-- Revises: " + String.join(", ", this.revises) + "\n",
						FIRST.plusSeconds(this.number), this.upgrade, this.downgrade));
	}

}
