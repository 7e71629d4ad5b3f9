package io.boards.migrations.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.MigrationsBuilder;

/**
 * SQL revisions that a test writes, each after the one before.
 */
public final class RevisionFiles {

	private final Path directory;

	private String last = "";

	private int count;

	/**
	 * Revisions in a directory.
	 * @param directory where they are written
	 */
	public RevisionFiles(Path directory) {
		this.directory = directory;
	}

	/**
	 * Two revisions: {@code one} makes a table, and {@code two} adds a column to it.
	 * @param directory where they are written
	 * @param besides SQL that {@code one} runs after that, or empty
	 * @return both
	 */
	public static RevisionFiles oneAndTwo(Path directory, String besides) {
		return new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);\n" + besides, "DROP TABLE tag;")
			.add("two", "ALTER TABLE tag ADD COLUMN name text;", "ALTER TABLE tag DROP COLUMN name;");
	}

	/**
	 * Writes a revision on top of the last one.
	 * @param id its id, also the file's name
	 * @param upgrade SQL
	 * @param downgrade SQL, or empty for none
	 * @return this
	 */
	public RevisionFiles add(String id, String upgrade, String downgrade) {
		return add(id, this.last, "", "", upgrade, downgrade);
	}

	/**
	 * Writes a revision whose sections run outside a transaction.
	 * @param id its id
	 * @param upgrade SQL
	 * @param downgrade SQL, or empty for none
	 * @return this
	 */
	public RevisionFiles outside(String id, String upgrade, String downgrade) {
		return add(id, this.last, "", " transaction:false", upgrade, downgrade);
	}

	/**
	 * Writes a revision on top of any others.
	 * @param id its id
	 * @param revises their ids, with commas between them
	 * @param upgrade SQL
	 * @param downgrade SQL, or empty for none
	 * @return this
	 */
	public RevisionFiles branch(String id, String revises, String upgrade, String downgrade) {
		return add(id, revises, "", "", upgrade, downgrade);
	}

	/**
	 * Writes a revision with more in its header.
	 * @param id its id
	 * @param header lines of the header
	 * @param upgrade SQL
	 * @param downgrade SQL, or empty for none
	 * @return this
	 */
	public RevisionFiles header(String id, String header, String upgrade, String downgrade) {
		return add(id, this.last, header + "\n", "", upgrade, downgrade);
	}

	private RevisionFiles add(String id, String revises, String header, String option, String upgrade,
			String downgrade) {
		this.count++;
		String text = "-- Revision number " + this.count + "\n--\n-- Revision: " + id + "\n-- Revises: " + revises
				+ "\n-- Created: 2026-01-01T00:00:" + String.format("%02d", this.count % 60) + "Z\n" + header
				+ "\n-- migrate:upgrade" + option + "\n" + upgrade + "\n"
				+ (downgrade.isEmpty() ? "" : "\n-- migrate:downgrade" + option + "\n" + downgrade + "\n");
		this.last = id;
		return write(id, text);
	}

	private RevisionFiles write(String id, String text) {
		try {
			Files.writeString(this.directory.resolve(id + ".sql"), text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Changes a revision's file.
	 * @param id the revision
	 * @param from what to replace
	 * @param to what with
	 */
	void change(String id, String from, String to) {
		try {
			write(id, Files.readString(this.directory.resolve(id + ".sql")).replace(from, to));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void remove(String id) {
		try {
			Files.delete(this.directory.resolve(id + ".sql"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Migrations on(DataSource source) {
		return on(source, RunSettings.standard());
	}

	Migrations on(DataSource source, OnUnknown onUnknown) {
		return builder(source).onUnknown(onUnknown).build();
	}

	Migrations on(DataSource source, RunSettings settings) {
		return builder(source).settings(settings).build();
	}

	/**
	 * Begins to set up migrations with these revisions.
	 * @param source the database
	 * @return a builder
	 */
	public MigrationsBuilder builder(DataSource source) {
		return Migrations.builder(source).locations(List.of("file:" + this.directory));
	}

}
