package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.test.TestDatabase;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A schema {@code boards} that is made anew for each test, and beside it {@code other},
 * which is not read.
 */
final class Boards {

	private static final String ANEW = "DROP SCHEMA IF EXISTS boards, other CASCADE; CREATE SCHEMA boards;"
			+ " CREATE SCHEMA other; ";

	private Boards() {
	}

	static Schema with(TestDatabase database, String script) throws SQLException {
		return catalog(database, script).schema();
	}

	static Catalog catalog(TestDatabase database, String script) throws SQLException {
		return catalog(database, script, CatalogScope.of("boards"));
	}

	static Catalog catalog(TestDatabase database, String script, CatalogScope scope) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(ANEW + script);
			return CatalogReader.read(connection, scope);
		}
	}

	static void needs(TestDatabase database, int version) throws SQLException {
		assumeThat(version(database)).as("major version of the server").isGreaterThanOrEqualTo(version);
	}

	static int version(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			return connection.getMetaData().getDatabaseMajorVersion();
		}
	}

	static QualifiedName name(String name) {
		return new QualifiedName("boards", name);
	}

}
