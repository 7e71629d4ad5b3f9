package io.boards.migrations.diff;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand tables, each of which refers to the next, on a stack that is too small for
 * any recursion along them.
 */
@PostgresTest
class ChainOfForeignKeysTest {

	private static final int TABLES = 1_000;

	private static final long SMALL_STACK = 256 * 1024;

	@ParameterizedTest(name = "the last refers to the first: {0}")
	@ValueSource(booleans = { false, true })
	void theWayThereAndBackHasNoLimitOfDepth(boolean isCircle, TestDatabase database) throws Exception {
		Schema none = Schemas.schema((schema) -> {
		});
		List<Table> tables = tables(isCircle);
		Schema all = Schemas.schema((schema) -> schema.tables.addAll(tables));
		List<Operation> upgrade = onASmallStack(() -> SchemaDiff.between(none, shuffled(all)));
		assertThat(upgrade).isEqualTo(expected(tables));
		try (DiffDatabase is = new DiffDatabase(database)) {
			is.make("");
			inOneTransaction(upgrade, is);
			Schema made = is.read();
			assertThat(SchemaDiff.between(made, all)).isEmpty();
			List<Operation> downgrade = onASmallStack(() -> SchemaDiff.between(made, none));
			assertThat(downgrade).hasSameSizeAs(upgrade);
			inOneTransaction(downgrade, is);
			assertThat(is.read()).isEqualTo(none);
		}
	}

	private static void inOneTransaction(List<Operation> operations, DiffDatabase database) throws SQLException {
		database.execute(DiffDatabase.text(operations));
	}

	private static List<Table> tables(boolean isCircle) {
		List<Table> tables = new ArrayList<>();
		for (int i = 0; i < TABLES; i++) {
			Table table = Schemas.table(name(i), Column.of("id", "bigint").notNull(), Column.of("next", "bigint"));
			Constraint key = Schemas.key(name(i).name() + "_pkey", "id");
			boolean isLast = i == TABLES - 1;
			tables.add((isLast && !isCircle) ? Schemas.with(table, key) : Schemas.with(table, key,
					Schemas.reference(name(i).name() + "_next_fkey", "next", name(isLast ? 0 : i + 1), "id")));
		}
		return tables;
	}

	private static QualifiedName name(int number) {
		return QualifiedName.parse(String.format("boards.t%04d", number));
	}

	/** The order in which somebody names tables decides nothing. */
	private static Schema shuffled(Schema schema) {
		Schema.Builder builder = schema.toBuilder();
		Collections.reverse(builder.tables);
		return builder.build();
	}

	/** All tables first, and then what may go in circles. */
	private static List<Operation> expected(List<Table> tables) {
		List<Operation> expected = new ArrayList<>();
		tables.forEach((table) -> expected.add(new CreateTable(table.withoutForeignKeys())));
		for (Table table : tables) {
			for (Constraint constraint : table.constraints()) {
				if (constraint instanceof ForeignKey) {
					expected.add(new AddConstraint(table.name(), constraint));
				}
			}
		}
		return expected;
	}

	private static <T> T onASmallStack(Callable<T> work) throws Exception {
		FutureTask<T> task = new FutureTask<>(work);
		new Thread(null, task, "small stack", SMALL_STACK).start();
		return task.get(1, TimeUnit.MINUTES);
	}

}
