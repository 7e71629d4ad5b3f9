package io.boards.migrations.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.MigrationsBuilder;
import io.boards.migrations.script.SourceDirectories;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands as a person does, on revisions in a directory.
 */
final class Commands {

	private final DataSource source;

	private final Path directory;

	private List<String> protectedProfiles = List.of();

	private UnaryOperator<MigrationsBuilder> setup = (builder) -> builder.locations(List.of("classpath:there/is/none"));

	Commands(DataSource source, Path directory) {
		this.source = source;
		this.directory = directory;
	}

	/**
	 * What a command did.
	 *
	 * @param code its exit code
	 * @param out its result
	 * @param err what else it said, without times
	 */
	record Outcome(int code, String out, String err) {
	}

	Commands with(UnaryOperator<MigrationsBuilder> more) {
		UnaryOperator<MigrationsBuilder> before = this.setup;
		this.setup = (builder) -> more.apply(before.apply(builder));
		return this;
	}

	Commands under(String... profiles) {
		this.protectedProfiles = List.of(profiles);
		return this;
	}

	Outcome run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = CommandLineTool.run(workplace(), stream(out), stream(err), arguments);
		return new Outcome(code, text(out), text(err).replaceAll("\\d+ ms", "N ms"));
	}

	/**
	 * The result of a command that is done.
	 */
	String result(String... arguments) {
		Outcome outcome = run(arguments);
		if (outcome.code() != 0) {
			throw new AssertionError(String.join(" ", arguments) + ": " + outcome);
		}
		return outcome.out();
	}

	private Workplace workplace() {
		SourceDirectories sources = new SourceDirectories(this.directory, this.directory.resolve("java"),
				"db.revisions");
		Migrations migrations = this.setup.apply(Migrations.builder(this.source)).build().withSources(sources);
		return new Workplace() {

			@Override
			public Migrations migrations(@Nullable String instance) {
				return migrations;
			}

			@Override
			public List<String> protectedProfiles() {
				return Commands.this.protectedProfiles;
			}

		};
	}

	/**
	 * Writes a revision.
	 * @param id its id, also the file's name
	 * @param revises its parents
	 * @param upgrade SQL
	 * @param downgrade SQL
	 * @return this
	 */
	Commands add(String id, String revises, String upgrade, String downgrade) {
		try {
			long count;
			try (var files = Files.list(this.directory)) {
				count = files.count();
			}
			Files.writeString(this.directory.resolve(id + ".sql"),
					"-- Make " + id + "\n--\n-- Revision: " + id + "\n-- Revises: " + revises
							+ "\n-- Created: 2026-01-01T00:00:" + String.format("%02d", count)
							+ "Z\n\n-- migrate:upgrade\n" + upgrade + "\n\n-- migrate:downgrade\n" + downgrade + "\n");
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, false, StandardCharsets.UTF_8);
	}

	private static String text(ByteArrayOutputStream bytes) {
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
