package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.boards.migrations.measure.TableLock;
import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.DropIdentity;
import io.boards.migrations.operation.ColumnAlteration.DropNotNull;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.ConstraintOperation.AlterConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link OperationLocks} knows is what PostgreSQL does.
 */
@PostgresTest
class OperationLocksTest {

	private static final QualifiedName A = new QualifiedName("boards", "a");

	private static final QualifiedName B = new QualifiedName("boards", "b");

	private static final String LOCKS = """
			SELECT relation::int8, bool_or(mode = 'AccessExclusiveLock') FROM pg_locks
			WHERE pid = pg_backend_pid() AND locktype = 'relation'
			AND mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock') GROUP BY 1""";

	@BeforeAll
	static void make(TestDatabase database) {
		database.jdbc().sql("""
				CREATE SCHEMA boards;
				CREATE SCHEMA other;
				CREATE TABLE boards.a (id bigint CONSTRAINT a_pkey PRIMARY KEY, n bigint NOT NULL, x int,
					i int NOT NULL, g bigint GENERATED ALWAYS AS IDENTITY);
				CREATE TABLE boards.b (id bigint, a_id bigint,
					CONSTRAINT b_fk FOREIGN KEY (a_id) REFERENCES boards.a);
				CREATE SEQUENCE boards.numbers;
				CREATE UNIQUE INDEX a_i ON boards.a (i);
				ALTER TABLE boards.a ADD CONSTRAINT a_check CHECK (x > 0) NOT VALID;
				ALTER TABLE boards.b ADD CONSTRAINT b_later FOREIGN KEY (id) REFERENCES boards.a NOT VALID;
				""").update();
	}

	static Stream<Operation> operations() {
		Check check = new Check("a_more", "n > 0", true, true);
		ForeignKey key = new ForeignKey("b_id", List.of("id"), A, List.of("id"), ForeignKey.Match.SIMPLE,
				ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(), Deferral.NOT_DEFERRABLE, true);
		ForeignKey old = new ForeignKey("b_fk", List.of("a_id"), A, List.of("id"), ForeignKey.Match.SIMPLE,
				ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(), Deferral.NOT_DEFERRABLE, true);
		Index index = Index.of("a_n", A).columns("n");
		Index unique = Index.of("a_i", A).columns("i").asUnique();
		Column column = Column.of("more", "text");
		return Stream.of(new AddColumn(A, column), new DropColumn(A, "n", null), new RenameColumn(A, "n", "m"),
				new AlterColumnType(A, "x", ColumnType.of("bigint"), null), new SetNotNull(A, "x"),
				new DropNotNull(A, "n"), new AlterDefault(A, "x", Change.between(null, "1")),
				new AddIdentity(A, "n", Identity.of(Identity.Generation.ALWAYS)), new DropIdentity(A, "g", null),
				new ContinueNumbering(A, "g", 1, null),
				new ContinueSequence(new QualifiedName("boards", "numbers"), new ColumnName(A, "g"), 1),
				new AlterConstraint(B, "b_fk", Deferral.INITIALLY_DEFERRED, Deferral.NOT_DEFERRABLE),
				new CommentOnColumn(A, "x", Change.between(null, "one")), new AddConstraint(A, check),
				new AddConstraint(A, new Unique("a_x_key", List.of("x"), List.of(), false, Deferral.NOT_DEFERRABLE)),
				new AddConstraint(B, new PrimaryKey("b_pkey", List.of("id"), List.of(), Deferral.NOT_DEFERRABLE)),
				new AddConstraint(B, key), new DropConstraint(B, "b_fk", old),
				new DropConstraint(A, "a_check", new Check("a_check", "x > 0", true, false)),
				new RenameConstraint(A, "a_check", "a_other"), new ValidateConstraint(A, "a_check", null),
				new ValidateConstraint(B, "b_later", null),
				new AddKeyOnIndex(A, "a_i", false, Deferral.NOT_DEFERRABLE, "a_i", unique),
				new CreateIndex(index, false), new DropIndex(unique.qualifiedName(), false, unique),
				new RenameIndex(unique.qualifiedName(), "a_j"), new RenameTable(A, "c"), new MoveTable(A, "other"),
				new CommentOnTable(A, Change.between(null, "one")),
				new CreateTable(new Table(B.sibling("c"), List.of(Column.of("id", "bigint")), List.of(key), null)),
				new DropTable(B, new Table(B, List.of(), List.of(old), null)));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void anOperationLocksWhatPostgresLocks(Operation operation, TestDatabase database) throws SQLException {
		Map<String, TableLock> known = new TreeMap<>();
		OperationLocks.of(List.of(operation)).forEach((table, lock) -> known.put(table.toString(), lock));
		assertThat(locks(database, operation)).isEqualTo(known);
	}

	private static Map<String, TableLock> locks(TestDatabase database, Operation operation) throws SQLException {
		Map<String, TableLock> locks = new TreeMap<>();
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			Map<Long, String> names = names(statement);
			for (io.boards.migrations.sql.Statement each : OperationSql.printed(operation)) {
				statement.execute(each.text());
			}
			try (ResultSet rows = statement.executeQuery(LOCKS)) {
				while (rows.next()) {
					String name = names.get(rows.getLong(1));
					if (name != null) {
						locks.put(name, rows.getBoolean(2) ? TableLock.ALL : TableLock.WRITES);
					}
				}
			}
			connection.rollback();
		}
		return locks;
	}

	private static Map<Long, String> names(Statement statement) throws SQLException {
		Map<Long, String> names = new TreeMap<>();
		try (ResultSet rows = statement.executeQuery(
				"SELECT oid::int8, 'boards.' || relname FROM pg_class WHERE relkind = 'r' AND oid >= 16384")) {
			while (rows.next()) {
				names.put(rows.getLong(1), rows.getString(2));
			}
		}
		return names;
	}

}
