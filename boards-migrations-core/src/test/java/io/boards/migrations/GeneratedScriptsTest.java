package io.boards.migrations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.RevisionDraft.Format;
import io.boards.migrations.generate.RevisionBody;
import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Note;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.script.NewScript;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.PrintedScript;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.test.CompiledClasses;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedScriptsTest {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	private static final Index INDEX = Index.of("tags_slug_key", TAGS).columns("slug").asUnique();

	private static final RevisionBody INDEXES = body("indexes", false, List.of(new CreateIndex(INDEX, true)));

	private static final RevisionBody CHANGE = body("", true,
			List.of(new AddColumn(TAGS, Column.of("meta", "jsonb").notNull().defaultsTo("'{}'")),
					new AddKeyOnIndex(TAGS, "tags_slug_key", false, Deferral.INITIALLY_DEFERRED, "tags_slug_key",
							INDEX),
					new AlterDefault(TAGS, "slug", Change.between(null, "'a'"))),
			"The column boards.tags.\"C:\\users\" loses nothing, but whoever reads this has to read on behind the end of"
					+ " the first line of it.",
			"Short.");

	private static final RevisionBody ROWS = body("rows", true,
			List.of(new BulkInsert(TAGS, List.of("id", "slug"), List.of(List.of(1, "a"), List.of(2, "b")))), "Rows.");

	@Test
	void theyAreClassesThatReadAsIfWrittenByHand() {
		assertThat(scripts(Format.JAVA, "Make slugs \"unique\"", INDEXES, CHANGE)).containsExactly(
				new NewScript("R20260101_000000_make_slugs_unique_indexes.java",
						"""
								package db.revisions;

								import io.boards.migrations.operation.Migration;
								import io.boards.migrations.operation.Operations;
								import io.boards.migrations.operation.Revision;

								@Revision(id = "a1b2c3d4e5f6", revises = { "one", "two" }, dependsOn = "three", labels = "tags",
										message = "Make slugs \\"unique\\": indexes", created = "2026-01-01T00:00:00Z", transactional = false)
								public class R20260101_000000_make_slugs_unique_indexes implements Migration {

									@Override
									public void upgrade(Operations op) {
										op.createIndexConcurrently("tags_slug_key", "boards.tags", (index) -> index.columns("slug").asUnique());
									}

									@Override
									public void downgrade(Operations op) {
										op.dropIndexConcurrently("boards.tags_slug_key");
									}

								}
								"""),
				new NewScript("R20260101_000001_make_slugs_unique.java",
						"""
								package db.revisions;

								import io.boards.migrations.operation.Migration;
								import io.boards.migrations.operation.Note;
								import io.boards.migrations.operation.Operations;
								import io.boards.migrations.operation.Revision;

								import static io.boards.migrations.schema.Deferral.INITIALLY_DEFERRED;

								@Revision(id = "next1", revises = "a1b2c3d4e5f6", message = "Make slugs \\"unique\\"", created = "2026-01-01T00:00:01Z")
								@Note("The column boards.tags.\\"C:\\\\users\\" loses nothing, but whoever reads this has to read on behind the end of the first line of it.")
								@Note("Short.")
								public class R20260101_000001_make_slugs_unique implements Migration {

									@Override
									public void upgrade(Operations op) {
										op.addColumn("boards.tags", "meta", "jsonb", (column) -> column.notNull().defaultsTo("'{}'"));
										op.createUniqueOnIndex("tags_slug_key", "boards.tags", "tags_slug_key", INITIALLY_DEFERRED);
										op.alterColumn("boards.tags", "slug", (column) -> column.defaultsTo("'a'"));
									}

									@Override
									public void downgrade(Operations op) {
										op.alterColumn("boards.tags", "slug", (column) -> column.dropDefault());
										op.dropConstraint("boards.tags", "tags_slug_key");
										op.createIndex("tags_slug_key", "boards.tags", (index) -> index.columns("slug").asUnique());
										op.dropColumn("boards.tags", "meta");
									}

								}
								"""));
	}

	@Test
	void whatTheyImportIsInTheOrderOfTheFormatter() {
		NewScript script = scripts(Format.JAVA, "Rows", ROWS, CHANGE).get(0);

		assertThat(script.text().lines().filter((line) -> !line.startsWith("\t")).limit(9)).containsExactly(
				"package db.revisions;", "", "import java.util.List;", "",
				"import io.boards.migrations.operation.Migration;", "import io.boards.migrations.operation.Note;",
				"import io.boards.migrations.operation.Operations;", "import io.boards.migrations.operation.Revision;",
				"");
	}

	@Test
	void theyCompileWithoutAWarningAndDoWhatTheSqlFilesDo() throws ReflectiveOperationException {
		List<RevisionBody> bodies = List.of(INDEXES, CHANGE, ROWS);
		List<NewScript> scripts = scripts(Format.JAVA, "Do it", bodies.toArray(RevisionBody[]::new));
		Map<String, String> sources = new LinkedHashMap<>();
		scripts.forEach((script) -> sources.put(script.name().replace(".java", ""), script.text()));
		ClassLoader loader = CompiledClasses.of("db.revisions", sources);

		int i = 0;
		for (String name : sources.keySet()) {
			RevisionBody body = bodies.get(i++);
			Class<?> type = loader.loadClass("db.revisions." + name);
			Migration migration = (Migration) type.getConstructor().newInstance();
			RecordedOperations upgrade = new RecordedOperations();
			migration.upgrade(upgrade);
			RecordedOperations downgrade = new RecordedOperations();
			migration.downgrade(downgrade);
			assertThat(PrintedScript.of(upgrade.entries())).isEqualTo(sql(body.upgrade()));
			assertThat(PrintedScript.of(downgrade.entries())).isEqualTo(sql(body.downgrade()));
			assertThat(type.getAnnotation(io.boards.migrations.operation.Revision.class).transactional())
				.isEqualTo(body.transactional());
			assertThat(Arrays.stream(type.getAnnotationsByType(Note.class)).map(Note::value))
				.containsExactlyElementsOf(body.notes());
		}
	}

	@Test
	void aNoteNeitherEndsItsCommentOrStringNorIsReadAsACharacter() {
		String note = "Names: a\\u000aop.drop(), a\\\\u000ab(), c\\\\\\u0041,\rd\n\u2028e */ " + "f".repeat(130);
		RevisionBody noted = new RevisionBody("", true, List.of(), List.of(), List.of(note), List.of(note));
		NewScript script = scripts(Format.JAVA, "Note it", noted).get(0);

		CompiledClasses.of("db.revisions", Map.of(script.name().replace(".java", ""), script.text()));
		assertThat(script.text().lines().filter((line) -> line.contains("//") || line.contains("@Note")))
			.containsExactly(
					"@Note(\"Names: a\\\\u000aop.drop(), a\\\\\\\\u000ab(), c\\\\\\\\\\\\u0041, d \u2028e */ "
							+ "f".repeat(130) + "\")",
					"\t\t// Names: a\\\\u000aop.drop(), a\\\\\\\\u000ab(), c\\\\\\\\\\\\u0041, d \u2028e */",
					"\t\t// " + "f".repeat(130));
	}

	@Test
	void orTheyAreSqlFiles() {
		assertThat(scripts(Format.SQL, "Make slugs unique", INDEXES, CHANGE))
			.containsExactly(new NewScript("20260101_000000_make_slugs_unique_indexes.sql", """
					-- Make slugs unique: indexes
					--
					-- Revision: a1b2c3d4e5f6
					-- Revises: one, two
					-- Created: 2026-01-01T00:00:00Z
					-- Depends-On: three
					-- Labels: tags

					-- migrate:upgrade transaction:false
					CREATE UNIQUE INDEX CONCURRENTLY tags_slug_key ON boards.tags (slug);

					-- migrate:downgrade transaction:false
					DROP INDEX CONCURRENTLY boards.tags_slug_key;
					"""), new NewScript("20260101_000001_make_slugs_unique.sql",
					"""
							-- Make slugs unique
							--
							-- Revision: next1
							-- Revises: a1b2c3d4e5f6
							-- Created: 2026-01-01T00:00:01Z

							-- migrate:upgrade
							-- The column boards.tags."C:\\users" loses nothing, but whoever reads this has to read on behind the end of the
							--   first line of it.
							-- Short.

							ALTER TABLE boards.tags ADD COLUMN meta jsonb NOT NULL DEFAULT '{}';

							ALTER TABLE boards.tags ADD CONSTRAINT tags_slug_key UNIQUE USING INDEX tags_slug_key DEFERRABLE INITIALLY DEFERRED;

							ALTER TABLE boards.tags ALTER COLUMN slug SET DEFAULT 'a';

							-- migrate:downgrade
							ALTER TABLE boards.tags ALTER COLUMN slug DROP DEFAULT;

							ALTER TABLE boards.tags DROP CONSTRAINT tags_slug_key;

							CREATE UNIQUE INDEX tags_slug_key ON boards.tags (slug);

							ALTER TABLE boards.tags DROP COLUMN meta;
							"""));
	}

	private static List<NewScript> scripts(Format format, String message, RevisionBody... bodies) {
		RevisionDraft draft = new RevisionDraft(message, null, List.of("head"), false, List.of(), List.of(), format);
		Revision first = new Revision("a1b2c3d4e5f6", List.of("one", "two"), List.of("three"), List.of("tags"), message,
				Instant.parse("2026-01-01T00:00:00Z"));
		List<String> ids = new ArrayList<>(List.of("next1", "next2"));
		return new GeneratedScripts(draft, first, "db.revisions").of(List.of(bodies), () -> ids.remove(0));
	}

	private static RevisionBody body(String title, boolean transactional, List<Operation> upgrade, String... notes) {
		List<Operation> downgrade = new ArrayList<>();
		List<Operation> reversed = new ArrayList<>(upgrade);
		Collections.reverse(reversed);
		reversed.forEach((operation) -> downgrade.addAll(operation.inverse().operations()));
		return new RevisionBody(title, transactional, upgrade, downgrade, List.of(notes), List.of());
	}

	private static String sql(List<Operation> operations) {
		List<Statement> statements = operations.stream().map(OperationSql::printed).flatMap(List::stream).toList();
		return PrintedScript.ofStatements(statements);
	}

}
