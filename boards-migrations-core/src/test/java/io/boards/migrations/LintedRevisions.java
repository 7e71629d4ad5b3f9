package io.boards.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.lint.Finding;
import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.test.TestDatabase;

/**
 * Revisions in a directory, one behind the other, and what the lint finds in them. The
 * upgrade begins in line 5.
 */
final class LintedRevisions {

	static final String TABLES = """
			CREATE TABLE public.users (id bigint PRIMARY KEY, name text, tenant_id bigint);
			CREATE TABLE public.tenants (id bigint PRIMARY KEY);""";

	private final TestDatabase database;

	private final Path directory;

	private LintSettings settings = LintSettings.STANDARD;

	private String last = "";

	LintedRevisions(TestDatabase database, Path directory) {
		this.database = database;
		this.directory = directory;
	}

	Path directory() {
		return this.directory;
	}

	void with(LintSettings settings) {
		this.settings = settings;
	}

	Migrations migrations() {
		return Migrations.builder(this.database.dataSource())
			.locations(List.of("file:" + this.directory))
			.siblings(this.database::sibling)
			.lint(this.settings)
			.build();
	}

	LintedRevisions add(String id, String upgrade) throws IOException {
		return add(id, this.last, "", upgrade);
	}

	LintedRevisions add(String id, String revises, String option, String upgrade) throws IOException {
		return add(id, revises, option, upgrade, "-- migrate:downgrade\nSELECT 1;");
	}

	LintedRevisions add(String id, String revises, String option, String upgrade, String downgrade) throws IOException {
		Files.writeString(this.directory.resolve(id + ".sql"),
				"-- Revision: " + id + "\n-- Revises: " + revises + "\n-- Created: 2026-01-01T00:00:0" + id.substring(1)
						+ "Z\n-- migrate:upgrade" + option + "\n" + upgrade + "\n" + downgrade + "\n");
		this.last = id;
		return this;
	}

	static List<String> found(LintReport report) {
		List<String> found = new ArrayList<>();
		for (Finding each : report.findings()) {
			found.add(each.revision() + ":" + each.line() + " " + each.severity() + " " + each.rule().id() + ": "
					+ each.what());
		}
		return found;
	}

}
