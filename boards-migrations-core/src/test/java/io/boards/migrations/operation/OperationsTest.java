package io.boards.migrations.operation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.SetIdentity;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AlterConstraint;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import io.boards.migrations.operation.ExtensionOperation.CreateExtension;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.SetIndexOptions;
import io.boards.migrations.operation.RecordedOperations.Entry;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SequenceOperation.AlterSequence;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.operation.ViewOperation.ReplaceView;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.Extension;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.Identity.Generation;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.SequenceOptions;
import io.boards.migrations.schema.View;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperationsTest {

	private final RecordedOperations op = new RecordedOperations();

	@Test
	void whatAMigrationDoesIsRecordedInItsOrder() {
		this.op.createSchema("boards");
		this.op.warn("careful");
		assertThat(this.op.entries()).containsExactly(new Entry.Applied(new CreateSchema("boards", false)),
				new Entry.Warning("careful"));
		assertThat(this.op.operations()).containsExactly(new CreateSchema("boards", false));
	}

	@Test
	void rowsKeepTheColumnsOfTheFirstAndMayHaveNulls() {
		Map<String, Object> row = new HashMap<>();
		row.put("slug", null);
		this.op.bulkInsert("boards.tags", List.of(Map.of("slug", "a"), row));
		assertThat(this.op.operations()).containsExactly(new BulkInsert(QualifiedName.parse("boards.tags"),
				List.of("slug"), List.of(List.of("a"), Arrays.asList((Object) null))));
	}

	@Test
	void rowsMayBeDescribedOneByOneInTheOrderOfTheirColumns() {
		this.op.bulkInsert("boards.tags", List.of("slug", "number"), (rows) -> rows.row("a", 1).row("b", null));
		assertThat(this.op.operations()).containsExactly(new BulkInsert(QualifiedName.parse("boards.tags"),
				List.of("slug", "number"), List.of(List.of("a", 1), Arrays.asList("b", null))));
		refuses(() -> this.op.bulkInsert("boards.tags", List.of("slug"), (rows) -> rows.row("secret", 1)), """
				A row has not one value for each column.
				    table:   boards.tags
				    columns: [slug]
				    row:     1
				    values:  2
				  What to do: Give each row a value for each column; null is one.""");
	}

	@Test
	void parametersMayBeNullAndMany() {
		this.op.execute("SELECT :slug, :number", (parameters) -> parameters.set("slug", null).set("number", 1));
		Map<String, Object> values = new HashMap<>();
		values.put("slug", null);
		values.put("number", 1);
		assertThat(this.op.operations()).containsExactly(new ExecuteWithParameters("SELECT :slug, :number", values));
	}

	@Test
	void whatIsKnownOfTheTimeBeforeIsKept() {
		Identity always = Identity.of(Generation.ALWAYS);
		Identity fives = always.counting((o) -> o.incrementBy(5));
		this.op.alterColumn("boards.tags", "id", (column) -> column.setIdentity(always, fives));
		this.op.alterSequence("boards.numbers", (from) -> from.atLeast(1), (to) -> to.atMost(9));
		assertThat(this.op.operations()).containsExactly(new SetIdentity(QualifiedName.parse("boards.tags"), "id",
				new Identity(Generation.ALWAYS, new SequenceOptions(null, 5L, null, null, null, false)), always),
				new AlterSequence(QualifiedName.parse("boards.numbers"),
						new SequenceOptions(null, null, null, 9L, null, false),
						new SequenceOptions(null, null, 1L, null, null, false)));
	}

	@Test
	void numbersGoOnFromWhereTheyCame() {
		this.op.continueNumbering("boards.tags", "id", 5, "boards.numbers");
		this.op.continueSequence("boards.numbers", "boards.tags", "id", 7);
		QualifiedName tags = QualifiedName.parse("boards.tags");
		QualifiedName numbers = QualifiedName.parse("boards.numbers");
		assertThat(this.op.operations()).containsExactly(new ContinueNumbering(tags, "id", 5, numbers),
				new ContinueSequence(numbers, new ColumnName(tags, "id"), 7));
	}

	@Test
	void whatStaysAnIndexOrAKeyMayGetOtherOptions() {
		this.op.setIndexOptions("boards.i", (options) -> options.with("fillfactor", 70).reset("deduplicate_items"));
		this.op.alterConstraint("boards.tags", "f", Deferral.INITIALLY_DEFERRED);
		assertThat(this.op.operations()).containsExactly(
				new SetIndexOptions(QualifiedName.parse("boards.i"),
						Map.of("fillfactor", Change.to("70"), "deduplicate_items", Change.to(null))),
				new AlterConstraint(QualifiedName.parse("boards.tags"), "f", Deferral.INITIALLY_DEFERRED, null));
		refuses(() -> this.op.setIndexOptions("boards.i", (options) -> {
		}), """
				The options of an index are set without a change.
				    index: boards.i
				  What to do: Say what changes, as in o -> o.with("fillfactor", 70).""");
	}

	@Test
	void aCollationMayHaveASchema() {
		QualifiedName german = new QualifiedName("boards", "de.DE");
		assertThat(Column.of("a", "text").collate("boards", "de.DE").collation()).isEqualTo(german);
		assertThat(IndexKey.column("a").collate("boards", "de.DE").collation()).isEqualTo(german);
		this.op.alterColumn("tags", "a", (column) -> column.type("text").collate("boards", "de.DE").using("b"));
		assertThat(this.op.operations()).containsExactly(
				new AlterColumnType(QualifiedName.of("tags"), "a", new ColumnType("text", german, "b"), null));
	}

	@Test
	void viewsExtensionsAndKeysHaveMoreThanTheirNames() {
		QualifiedName tags = QualifiedName.of("tags");
		this.op.createView("tags", "SELECT 1", (view) -> view.with("security_barrier", true));
		this.op.replaceView("tags", "SELECT 1", (view) -> view.with("security_barrier", false));
		this.op.createMaterializedViewWithNoData("tags", "SELECT 1");
		this.op.createExtension("postgis", (extension) -> extension.in("geo").version("3.4"));
		this.op.createExtensionIfNotExists("postgis", (extension) -> extension.version("3.4"));
		this.op.createPrimaryKey("pk", "tags", List.of("id"), (primaryKey) -> primaryKey.include("slug").deferrable());
		this.op.createIndex("i", "tags", Index::asNullsNotDistinct);
		assertThat(this.op.operations()).containsExactly(
				new CreateView(new View(tags, "SELECT 1", Map.of("security_barrier", "true"))),
				new ReplaceView(new View(tags, "SELECT 1", Map.of("security_barrier", "false")), null, false),
				new CreateMaterializedView(new MaterializedView(tags, "SELECT 1", false)),
				new CreateExtension(new Extension("postgis", "geo", "3.4"), false),
				new CreateExtension(new Extension("postgis", null, "3.4"), true),
				new AddConstraint(tags,
						new PrimaryKey("pk", List.of("id"), List.of("slug"), Deferral.INITIALLY_IMMEDIATE)),
				new CreateIndex(new Index(tags, "i", "btree", List.of(), List.of(), false, true, Map.of(), null),
						false));
	}

	@Test
	void anExcludedExpressionMayHaveACollation() {
		this.op.createExclude("e", "tags",
				(exclude) -> exclude.expression("lower(slug)", "=", (key) -> key.collate("C")));
		Exclude.Element element = new Exclude.Element(IndexKey.expression("lower(slug)").collate("C"), "=");
		assertThat(this.op.operations()).containsExactly(new AddConstraint(QualifiedName.of("tags"),
				new Exclude("e", "gist", List.of(element), List.of(), null, Deferral.NOT_DEFERRABLE)));
	}

	@Test
	void aMigrationThatReadsRowsCannotBeRecorded() {
		assertThatThrownBy(this.op::jdbc).isInstanceOf(NeedsConnectionException.class)
			.hasMessage(
					"""
							This migration reads rows, so it cannot be printed as SQL.
							  What to do: Run it with a connection, or write it with op.execute(sql, parameters) instead of op.jdbc().""");
	}

	@Test
	void aRowWithOtherColumnsIsRefused() {
		refuses(() -> this.op.bulkInsert("boards.tags", List.of(Map.of("slug", "a"), Map.of("name", "secret"))),
				"""
						A row has other columns than the first.
						    table:       boards.tags
						    columns:     slug
						    row:         2
						    its columns: name
						  What to do: Give each row the same columns, with null where it has no value; put rows that need a column's default into a call of their own.""");
		refuses(() -> new BulkInsert(QualifiedName.of("tags"), List.of("a", "b"), List.of(List.of("secret"))), """
				A row has not one value for each column.
				    table:   tags
				    columns: [a, b]
				    row:     1
				    values:  1
				  What to do: Give each row a value for each column; null is one.""");
	}

	@Test
	void aForeignKeyThatRefersToNothingIsRefused() {
		refuses(() -> this.op.createTable("boards.tags", (t) -> t.foreignKey("tenant_id")), """
				A foreign key does not say what it refers to.
				    table:   boards.tags
				    columns: tenant_id
				  What to do: Add .references("schema.table", "column").""");
	}

	@Test
	void anExclusionThatComparesNothingIsRefused() {
		refuses(() -> this.op.createExclude("e", "boards.tags", (e) -> e.where("a > 0")), """
				An exclusion constraint does not say what it compares.
				    table: boards.tags
				    name:  e
				  What to do: Add .column("name", "operator").""");
	}

	@Test
	void aPrimaryKeyHasNoNullsThatCouldBeTheSame() {
		refuses(() -> this.op.createTable("boards.tags", (t) -> t.primaryKey("id").nullsNotDistinct()), """
				A primary key is given .nullsNotDistinct().
				    columns: id
				  What to do: Leave it out: the columns of a primary key are never null.""");
	}

	@Test
	void anAlterationWithoutAChangeIsRefused() {
		refuses(() -> this.op.alterColumn("boards.tags", "slug", (c) -> {
		}), """
				A column is altered without a change.
				    column: boards.tags.slug
				  What to do: Say what changes, as in c -> c.notNull().""");
	}

	@Test
	void typesThatChangeTogetherNameTheirColumns() {
		refuses(() -> this.op.alterColumnTypes("boards.tags", (types) -> {
		}), """
				Types of columns are changed, but of none.
				    table: boards.tags
				  What to do: Say which columns, as in types -> types.column("id", "bigint").""");
		refuses(() -> this.op.alterColumnTypes("boards.tags", (types) -> types.collate("boards", "C")), """
				.collate(…) is said before any column.
				    table: boards.tags
				  What to do: Write .column("…", "…").collate("…").""");
		refuses(() -> this.op.alterColumnTypes("boards.tags", (types) -> types.using("1").column("a", "text")), """
				.using(…) is said before any column.
				    table: boards.tags
				  What to do: Write .column("…", "…").using("…").""");
		AlterColumnType other = new AlterColumnType(QualifiedName.of("other"), "a", ColumnType.of("text"), null);
		refuses(() -> this.op.apply(new AlterColumnTypes(QualifiedName.of("tags"), List.of(other))), """
				Types of columns of several tables are changed at once.
				    table: tags
				  What to do: Give each table an operation of its own.""");
	}

	@Test
	void aCollationOrConversionWithoutATypeIsRefused() {
		refuses(() -> this.op.alterColumn("boards.tags", "slug", (c) -> c.collate("C")), """
				A column is given .collate(…) without its type before it.
				    column: boards.tags.slug
				  What to do: Write .type("…").collate("…").""");
		refuses(() -> this.op.alterColumn("boards.tags", "slug", (c) -> c.using("1")), """
				A column is given .using(…) without its type before it.
				    column: boards.tags.slug
				  What to do: Write .type("…").using("…").""");
	}

	private static void refuses(ThrowingCallable call, String message) {
		assertThatThrownBy(call).isInstanceOf(InvalidOperationException.class).hasMessage(message);
	}

}
