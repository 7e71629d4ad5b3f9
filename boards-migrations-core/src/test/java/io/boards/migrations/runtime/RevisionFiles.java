package io.boards.migrations.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;

/**
 * SQL revisions that a test writes, each after the one before.
 */
final class RevisionFiles {

	private final Path directory;

	private String last = "";

	private int count;

	RevisionFiles(Path directory) {
		this.directory = directory;
	}

	/**
	 * Writes a revision on top of the last one.
	 * @param id its id, also the file's name
	 * @param upgrade SQL
	 * @param downgrade SQL, or empty for none
	 * @return this
	 */
	RevisionFiles add(String id, String upgrade, String downgrade) {
		return add(id, this.last, "", "", upgrade, downgrade);
	}

	RevisionFiles outside(String id, String upgrade, String downgrade) {
		return add(id, this.last, "", " transaction:false", upgrade, downgrade);
	}

	RevisionFiles branch(String id, String revises, String upgrade, String downgrade) {
		return add(id, revises, "", "", upgrade, downgrade);
	}

	RevisionFiles header(String id, String header, String upgrade, String downgrade) {
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
		return Migrations.builder(source).locations(List.of("file:" + this.directory)).onUnknown(onUnknown).build();
	}

	Migrations on(DataSource source, RunSettings settings) {
		return Migrations.builder(source).locations(List.of("file:" + this.directory)).settings(settings).build();
	}

}
