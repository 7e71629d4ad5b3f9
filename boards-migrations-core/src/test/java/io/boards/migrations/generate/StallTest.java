package io.boards.migrations.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionDraft;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.script.SourceDirectories;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * While eight clients read and write a large table, and a transaction that takes long is
 * in the way of each revision, what was generated in its safe form lets no client wait
 * for a lock longer than the lock timeout and 100 ms.
 * <p>
 * What counts is the time for which the server itself says that a client waits for a
 * lock. How long a client's statement takes would say how busy the machine is. Whoever
 * holds a lock may still be kept by a busy machine, so a form that exceeds the limit is
 * tried twice more, on a new database: what belongs to the form is there each time.
 */
@PostgresTest
class StallTest {

	private static final Duration MORE = Duration.ofMillis(100);

	private static final int TRIES = 3;

	private final TestDatabase parent;

	private final Path directory;

	StallTest(TestDatabase parent, @TempDir Path directory) {
		this.parent = parent;
		this.directory = directory;
	}

	@BeforeEach
	void onlyWhereTheServerSaysSinceWhenSomebodyWaits() {
		assumeThat(this.parent.jdbc().sql("SELECT current_setting('server_version_num')").query(Integer.class).single())
			.as("version of the server")
			.isGreaterThanOrEqualTo(140000);
	}

	@Test
	void nobodyIsKeptForLongBySomeChangesAtOnce() throws Exception {
		int files = generate("""
				ALTER TABLE tag ADD colour text NOT NULL DEFAULT 'red', ALTER note SET NOT NULL,
				    ADD CHECK (length(note) > 3), ADD FOREIGN KEY (owner) REFERENCES owner, ADD UNIQUE (slug);
				CREATE INDEX tag_label ON tag (label)""", 0);
		assertThat(files).isEqualTo(4);

		assertNobodyIsKept("some changes at once", 10_000, files, Duration.ofMillis(100), true);
	}

	@Tag("faults")
	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					a column                                         | ALTER TABLE tag ADD colour text                       | true
					a column with a default that refuses nulls       | ALTER TABLE tag ADD colour text NOT NULL DEFAULT 'red' | true
					a column that is filled and refuses nulls        | ALTER TABLE tag ADD colour text NOT NULL              | true
					a column that begins to refuse nulls             | ALTER TABLE tag ALTER note SET NOT NULL               | true
					a column that goes                               | ALTER TABLE tag DROP label                            | true
					a column with a wider type                       | ALTER TABLE tag ALTER slug TYPE text                  | true
					a column that begins to count                    | ALTER TABLE tag ALTER id ADD GENERATED ALWAYS AS IDENTITY | true
					a check                                          | ALTER TABLE tag ADD CHECK (length(note) > 3)          | true
					a foreign key                                    | ALTER TABLE tag ADD FOREIGN KEY (owner) REFERENCES owner | true
					a foreign key on a key that comes                | ALTER TABLE owner ADD UNIQUE (name); ALTER TABLE tag ADD FOREIGN KEY (label) REFERENCES owner (name) | true
					a unique key                                     | ALTER TABLE tag ADD UNIQUE (slug)                     | true
					another primary key                              | ALTER TABLE tag DROP CONSTRAINT tag_pkey, ADD PRIMARY KEY (id, slug) | true
					an index                                         | CREATE INDEX tag_slug ON tag (slug, owner)            | true
					a unique index                                   | CREATE UNIQUE INDEX tag_slug ON tag (slug)            | true
					an index that goes                               | DROP INDEX tag_owner                                  | true
					an index that becomes another                    | DROP INDEX tag_owner; CREATE INDEX tag_owner ON tag (owner, slug) | true
					a value of an enum                               | ALTER TYPE mood ADD VALUE 'neither'                   | false
					""")
	void nobodyIsKeptForLong(String form, String change, boolean waits) throws Exception {
		int files = generate(change, 300_000);

		assertNobodyIsKept(form, 300_000, files, Duration.ofMillis(200), waits);
	}

	private void assertNobodyIsKept(String form, int rows, int files, Duration lockTimeout, boolean waits)
			throws Exception {
		Duration limit = lockTimeout.plus(MORE);
		Stall stall = upgrade(form, rows, files, lockTimeout);
		for (int i = 1; i < TRIES && stall.longest().compareTo(limit) > 0; i++) {
			stall = upgrade(form, rows, files, lockTimeout);
		}
		assertThat(stall.longest()).as("%s: %s", form, stall).isLessThanOrEqualTo(limit);
		if (waits) {
			assertThat(Stall.sum(stall.migration())).isGreaterThanOrEqualTo(lockTimeout.multipliedBy(3));
		}
		assertThat(stall.statements()).isGreaterThan(100);
	}

	/** Otherwise nothing would be measured. */
	@ParameterizedTest
	@ValueSource(strings = { "-- Lock-Timeout: 0\n\n-- migrate:upgrade\nALTER TABLE boards.tag ADD colour text;",
			"\n-- migrate:upgrade\nALTER TABLE boards.tag ADD colour text;\nSELECT pg_sleep(0.5);" })
	void whoWaitsTooLongOrDoesTooMuchUnderALockIsSeen(String migration) throws Exception {
		Files.writeString(this.directory.resolve("one.sql"),
				"-- One\n--\n-- Revision: one\n-- Created: 2026-01-01T00:00:00Z\n" + migration + "\n");

		assertThat(upgrade("unsafe", 100, 1, Duration.ofMillis(100)).longest()).isGreaterThan(Duration.ofMillis(200));
	}

	private Stall upgrade(String form, int rows, int files, Duration lockTimeout) throws Exception {
		try (TestDatabase database = this.parent.another()) {
			Stall stall = new LargeTable(database, rows).upgrade(this.directory, files, lockTimeout);
			System.out.println(form + ": " + stall);
			return stall;
		}
	}

	private int generate(String change, int rows) throws Exception {
		try (TestDatabase small = this.parent.another(); TestDatabase wanted = this.parent.another()) {
			small.jdbc().sql(LargeTable.TABLES).update();
			wanted.jdbc().sql(LargeTable.TABLES + change).update();
			Schema schema = CaseRun.read(wanted);
			List<Path> files = Migrations.builder(small.dataSource())
				.locations(List.of("classpath:there/is/none"))
				.model((version) -> DesiredSchema.of(schema))
				.build()
				.withSources(new SourceDirectories(this.directory, this.directory.resolve("java"), "db.revisions"))
				.authoring()
				.autogenerate(RevisionDraft.of("Change it"), (settings) -> settings, false)
				.files();
			for (Path file : files) {
				fillIn(file, rows);
			}
			return files.size();
		}
	}

	/** What its author would do where the file says so, some rows at a time. */
	private static void fillIn(Path file, int rows) throws IOException {
		String text = Files.readString(file);
		if (text.contains("Fill it in here")) {
			Files.writeString(file, text.replace("-- UPDATE", """
					DO $$ BEGIN
						FOR i IN 0..%d BY 500 LOOP
							UPDATE boards.tag SET colour = 'red' WHERE id BETWEEN i AND i + 499;
							COMMIT;
						END LOOP;
					END $$;
					-- UPDATE""".formatted(rows))
				.replace("-- migrate:upgrade", "-- migrate:upgrade transaction:false"));
		}
	}

}
