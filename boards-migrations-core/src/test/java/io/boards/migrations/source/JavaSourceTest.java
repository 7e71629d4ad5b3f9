package io.boards.migrations.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import io.boards.migrations.operation.FunctionOperation.CreateFunction;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.Identity.Generation;
import io.boards.migrations.schema.Policy.Command;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whole texts, as a reader would have written them.
 */
class JavaSourceTest {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	private final RecordedOperations op = new RecordedOperations();

	@Test
	void aTableIsDescribedFromItsColumnsToItsComment() {
		this.op.createSchema("boards");
		this.op.createTable("boards.tags", (table) -> {
			table.column("id", "bigint", (c) -> c.identityAlways().counting((o) -> o.startWith(100)));
			table.column("slug", "varchar(100)",
					(c) -> c.notNull().collate("C").defaultsTo("'a'").comment("it's \"a\""));
			table.column("search", "tsvector", (c) -> c.generatedAs("""
					to_tsvector('english',
					            slug)"""));
			table.column("more", "jsonb");
			table.primaryKey("id").named("pk_tags");
			table.unique("slug").nullsNotDistinct();
			table.foreignKey("tenant_id", "slug")
				.named("fk_tags_tenants")
				.references("boards.tenants", "id", "slug")
				.onDelete(ReferentialAction.SET_NULL, "slug")
				.initiallyDeferred();
			table.check("slug <> ''").notValid();
			table.exclude().column("slug", "=").expression("lower(slug)", "=", (k) -> k.operatorClass("text_ops"));
			table.comment("Words for boards");
		});
		this.op.createIndex("idx_tags_slug", "boards.tags", "slug");

		JavaBody body = JavaSource.of(this.op.operations());

		assertThat(body.statements()).isEqualTo(
				"""
								op.createSchema("boards");

								op.createTable("boards.tags", (table) -> {
									table.column("id", "bigint",
											(column) -> column.identityAlways().counting((options) -> options.startWith(100)));
									table.column("slug", "varchar(100)",
											(column) -> column.collate("C").notNull().defaultsTo("'a'").comment("it's \\"a\\""));
									table.column("search", "tsvector", (column) -> column.generatedAs(\"""
											to_tsvector('english',
											            slug)\"""));
									table.column("more", "jsonb");
									table.primaryKey("id").named("pk_tags");
									table.unique("slug").nullsNotDistinct();
									table.foreignKey("tenant_id", "slug")
										.named("fk_tags_tenants")
										.references("boards.tenants", "id", "slug")
										.onDelete(SET_NULL, "slug")
										.initiallyDeferred();
									table.check("slug <> ''").notValid();
									table.exclude().column("slug", "=").expression("lower(slug)", "=", (key) -> key.operatorClass("text_ops"));
									table.comment("Words for boards");
								});
								op.createIndex("idx_tags_slug", "boards.tags", "slug");
						""");
		assertThat(body.imports()).containsExactly("static io.boards.migrations.schema.ReferentialAction.SET_NULL");
	}

	@Test
	void indexesAndPoliciesSayWhatDiffersFromTheUsual() {
		this.op.createIndexConcurrently("idx_tags_name", "boards.tags",
				(index) -> index.columns("tenant_id", "slug")
					.expression("lower(name)", (k) -> k.collate("C").desc().nullsLast())
					.asUnique()
					.include("id")
					.with("fillfactor", 70)
					.where("deleted_at IS NULL"));
		this.op.createIndex("idx_tags_more", "boards.tags", (index) -> index.columns("more").using("gin"));
		this.op.enableRowLevelSecurity("boards.tags");
		this.op.createPolicy("mine", "boards.tags",
				(policy) -> policy.restrictive()
					.on(Command.UPDATE)
					.to("app", "CURRENT_USER")
					.using("owner = current_user")
					.withCheck("true"));

		JavaBody body = JavaSource.of(this.op.operations());

		assertThat(body.statements()).isEqualTo("""
						op.createIndexConcurrently("idx_tags_name", "boards.tags",
								(index) -> index.columns("tenant_id", "slug")
									.expression("lower(name)", (key) -> key.collate("C").desc().nullsLast())
									.include("id")
									.asUnique()
									.with("fillfactor", 70)
									.where("deleted_at IS NULL"));
						op.createIndex("idx_tags_more", "boards.tags", (index) -> index.columns("more").using("gin"));
						op.enableRowLevelSecurity("boards.tags");

						op.createPolicy("mine", "boards.tags",
								(policy) -> policy.restrictive()
									.on(UPDATE)
									.to("app", "CURRENT_USER")
									.using("owner = current_user")
									.withCheck("true"));
				""");
		assertThat(body.imports()).containsExactly("static io.boards.migrations.schema.Policy.Command.UPDATE");
	}

	@Test
	void columnsAndConstraintsChangeInOneLine() {
		this.op.alterColumn("boards.tags", "slug",
				(column) -> column.type("text").collate("C").notNull().defaultsTo("'a'").comment(null));
		this.op.alterColumn("boards.tags", "id", (column) -> column.setIdentity(Identity.of(Generation.BY_DEFAULT),
				Identity.of(Generation.ALWAYS).counting((o) -> o.caching(5))));
		this.op.alterSequence("boards.numbers", (from) -> from, (to) -> to.atMost(5_000_000_000L));
		this.op.createPrimaryKey(null, "boards.tags", "id");
		this.op.createForeignKey("fk_tags", "boards.tags", List.of("a", "b"),
				(foreignKey) -> foreignKey.references("boards.tenants"));
		this.op.dropTable("boards.\"a.b\"");

		JavaBody body = JavaSource.of(this.op.operations());

		assertThat(body.statements()).isEqualTo("""
						op.alterColumn("boards.tags", "slug",
								(column) -> column.type("text").collate("C").notNull().defaultsTo("'a'").comment(null));

						op.alterColumn("boards.tags", "id",
								(column) -> column.setIdentity(Identity.of(BY_DEFAULT),
										Identity.of(ALWAYS).counting((options) -> options.caching(5))));
						op.alterSequence("boards.numbers", (from) -> from, (to) -> to.atMost(5000000000L));
						op.createPrimaryKey(null, "boards.tags", "id");
						op.createForeignKey("fk_tags", "boards.tags", List.of("a", "b"),
								(foreignKey) -> foreignKey.references("boards.tenants"));
						op.dropTable("boards.\\"a.b\\"");
				""");
		assertThat(body.imports()).containsExactly("io.boards.migrations.schema.Identity", "java.util.List",
				"static io.boards.migrations.schema.Identity.Generation.ALWAYS",
				"static io.boards.migrations.schema.Identity.Generation.BY_DEFAULT");
	}

	@Test
	void sqlOfSeveralLinesIsATextBlock() {
		String function = """
				CREATE FUNCTION boards.touch() RETURNS trigger
				LANGUAGE plpgsql AS $$
				BEGIN
					NEW.slug := regexp_replace(NEW.slug, '\\s+', '-');\t
				    NEW.note := '\"""' || "Quoted" || E'\\u00e4';\s
				END $$
				""";
		List<Operation> operations = List.of(new CreateFunction(function, null, null),
				new CreateView(
						new View(TAGS, "  SELECT id\r\n    FROM boards.all", Map.of("security_barrier", "true"))),
				new ExecuteSql(
						"UPDATE boards.tags SET note = 'a rather long sentence that goes on and on, beyond the end of"
								+ " a line' WHERE note IS NULL"));

		assertThat(JavaSource.of(operations).statements()).isEqualTo(
				"""
								op.createFunction(\"""
										CREATE FUNCTION boards.touch() RETURNS trigger
										LANGUAGE plpgsql AS $$
										BEGIN
											NEW.slug := regexp_replace(NEW.slug, '\\\\s+', '-');\\t
										    NEW.note := '""\\"' || "Quoted" || E'\\\\u00e4';\\s
										END $$
										\""");

								op.createView("boards.tags", \"""
										  SELECT id\\r
										    FROM boards.all\\
										\""", (view) -> view.with("security_barrier", true));

								op.execute(\"""
										UPDATE boards.tags SET note = 'a rather long sentence that goes on and on, beyond the end of a line' \\
										WHERE note IS NULL\""");
						""");
	}

	@Test
	void whatIsNotSeenIsEscapedAndTheRestIsKept() {
		List<Operation> operations = List.of(new ExecuteSql("SELECT 'ä漢😀\u202e\ufeff\u2028\u0085\0007'"));

		assertThat(JavaSource.of(operations).statements())
			.isEqualTo("\t\top.execute(\"SELECT 'ä漢😀\\u202E\\uFEFF\\u2028\\205\\0007'\");\n");
	}

	@Test
	void rowsAndParametersAreValues() {
		List<Operation> operations = List.of(
				new BulkInsert(TAGS, List.of("id", "day", "note"),
						List.of(List.of(new UUID(0, 1), LocalDate.EPOCH, "it's"),
								Arrays.asList(new UUID(0, 2), LocalDate.EPOCH, null))),
				new ExecuteWithParameters("DELETE FROM boards.tags WHERE id = ANY (:ids)",
						Map.of("ids", List.of(1, 2))),
				new ExecuteWithParameters("DELETE FROM boards.tags WHERE note IS NOT DISTINCT FROM :note",
						Collections.singletonMap("note", null)));

		JavaBody body = JavaSource.of(operations);

		assertThat(body.statements()).isEqualTo(
				"""
								op.bulkInsert("boards.tags", List.of("id", "day", "note"), (rows) -> {
									rows.row(UUID.fromString("00000000-0000-0000-0000-000000000001"), LocalDate.parse("1970-01-01"), "it's");
									rows.row(UUID.fromString("00000000-0000-0000-0000-000000000002"), LocalDate.parse("1970-01-01"), null);
								});
								op.execute("DELETE FROM boards.tags WHERE id = ANY (:ids)", Map.of("ids", List.of(1, 2)));
								op.execute("DELETE FROM boards.tags WHERE note IS NOT DISTINCT FROM :note",
										(parameters) -> parameters.set("note", null));
						""");
		assertThat(body.imports()).containsExactly("java.time.LocalDate", "java.util.List", "java.util.Map",
				"java.util.UUID");
	}

	@Test
	void whatHasNoFormIsRefused() {
		refuses(new BulkInsert(TAGS, List.of("a", "b"),
				List.of(List.of(1, new StringBuilder("x")), List.of(1, Map.of()))),
				"""
						A value has a type that has no form in Java.
						    value of: b in row 2
						    type:     java.util.ImmutableCollections$MapN
						  What to do: Use a String, a number, a Boolean, a UUID, a byte[], an enum, a type of java.time, or a collection of these; give JSON as a String.""");
		refuses(new ExecuteSql("SELECT '\ud83d'"), """
				A text is not valid Unicode: half a surrogate pair is in it.
				  What to do: Write the whole character, or take it out.""");
	}

	@Test
	void nothingIsNoStatement() {
		assertThat(JavaSource.of(List.of())).isEqualTo(new JavaBody("", Collections.emptySortedSet()));
	}

	private static void refuses(Operation operation, String message) {
		assertThatThrownBy(() -> JavaSource.of(List.of(operation))).isInstanceOf(UnwritableValueException.class)
			.hasMessage(message);
	}

}
