package io.boards.migrations.operation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.RecordedOperations.Entry;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.schema.QualifiedName;
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
