package io.boards.migrations.diff;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.boards.migrations.catalog.CatalogReader;
import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.generate.Autogenerate;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.test.TestDatabase;

/**
 * A database that is made, changed and read.
 */
final class DiffDatabase implements AutoCloseable {

	private static final String EMPTY = """
			DROP SCHEMA IF EXISTS boards, archive CASCADE;
			DROP EXTENSION IF EXISTS citext, pg_trgm, btree_gist, "uuid-ossp" CASCADE;
			""";

	private final Connection connection;

	private final TestDatabase database;

	DiffDatabase(TestDatabase database) throws SQLException {
		this.database = database;
		this.connection = database.dataSource().getConnection();
	}

	/** Another connection to it, with nothing set. */
	Connection another() throws SQLException {
		return this.database.dataSource().getConnection();
	}

	int version() throws SQLException {
		return this.connection.getMetaData().getDatabaseMajorVersion();
	}

	Schema make(String sql) throws SQLException {
		execute(EMPTY);
		if (!sql.contains("CREATE SCHEMA boards")) {
			execute("CREATE SCHEMA boards");
		}
		execute("SET search_path = boards");
		try {
			execute(sql);
		}
		finally {
			execute("RESET search_path");
		}
		return read();
	}

	Schema make(List<Operation> operations) throws SQLException {
		execute(EMPTY);
		run(operations);
		return read();
	}

	void run(List<Operation> operations) throws SQLException {
		for (Operation operation : operations) {
			// What locks a table has to do so in a transaction; all in one would not do,
			// as a new value of an enum type is used in another one.
			this.connection.setAutoCommit(!(operation instanceof ContinueSequence));
			try {
				for (String statement : statements(List.of(operation))) {
					try {
						execute(statement);
					}
					catch (SQLException ex) {
						throw new SQLException(ex.getMessage() + "\nat " + statement + "\nof\n" + text(operations), ex);
					}
				}
			}
			finally {
				this.connection.setAutoCommit(true);
			}
		}
	}

	/**
	 * On the connection that all else is done on: to begin one takes longer than most
	 * questions do.
	 */
	Autogenerate.Generated generated(Autogenerate autogenerate) {
		return autogenerate.generate(this.connection);
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	Schema read() throws SQLException {
		return CatalogReader.schema(this.connection, CatalogScope.of("boards", "archive"));
	}

	/**
	 * The order of columns cannot be changed, and that a view is filled is not asked for.
	 */
	static Schema comparable(Schema schema) {
		Schema.Builder builder = schema.toBuilder();
		builder.tables.replaceAll((table) -> new Table(table.name(),
				table.columns().stream().sorted(Comparator.comparing(Column::name)).toList(), table.constraints(),
				table.comment()));
		builder.materializedViews.replaceAll((view) -> new MaterializedView(view.name(), view.query(), true));
		return builder.build();
	}

	static List<String> statements(List<Operation> operations) {
		List<String> statements = new ArrayList<>();
		for (Operation operation : operations) {
			OperationSql.printed(operation).forEach((statement) -> statements.add(statement.text()));
		}
		return statements;
	}

	static String text(List<Operation> operations) {
		return String.join("", statements(operations).stream().map((statement) -> statement + ";\n").toList());
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
