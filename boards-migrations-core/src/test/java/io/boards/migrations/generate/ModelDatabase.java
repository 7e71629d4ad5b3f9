package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.test.TestDatabase;

/**
 * A database whose schema {@code boards} is compared with what a test wants.
 */
final class ModelDatabase {

	private static final String OBJECTS = """
			SELECT (SELECT count(*) FROM pg_class) + (SELECT count(*) FROM pg_type)
				+ (SELECT count(*) FROM pg_namespace) + (SELECT count(*) FROM pg_constraint)""";

	private final TestDatabase database;

	ModelDatabase(TestDatabase database, String sql) throws SQLException {
		this.database = database;
		execute("DROP SCHEMA IF EXISTS boards CASCADE; CREATE SCHEMA boards; SET search_path = boards;" + sql);
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	long objects() {
		return this.database.jdbc().sql(OBJECTS).query(Long.class).single();
	}

	String generated(Schema wanted, GenerateSettings settings) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			return text(new Autogenerate((version) -> DesiredSchema.of(wanted), settings).generate(connection));
		}
	}

	static String text(Autogenerate.Generated generated) {
		StringBuilder text = new StringBuilder();
		for (RevisionBody body : generated.revisions()) {
			body.notes().forEach((note) -> text.append("-- ").append(note).append('\n'));
			text.append(statements(body.upgrade())).append("-- back\n");
			body.downgradeNotes().forEach((note) -> text.append("-- ").append(note).append('\n'));
			text.append(statements(body.downgrade()));
		}
		return text.toString();
	}

	static String statements(List<Operation> operations) {
		return String.join("",
				operations.stream()
					.flatMap((each) -> OperationSql.printed(each).stream())
					.map((statement) -> statement.text() + ";\n")
					.toList());
	}

}
