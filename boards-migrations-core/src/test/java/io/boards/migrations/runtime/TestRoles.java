package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Roles of one test. They belong to the server, so each has the database in its name.
 */
final class TestRoles implements AutoCloseable {

	private static final String PASSWORD = "its password";

	private final TestDatabase database;

	private final TestDatabase neighbour;

	private final List<String> names = new ArrayList<>();

	/**
	 * Roles for a test.
	 * @param database where they do something; it is gone when this is closed
	 * @param neighbour another database of the server
	 */
	TestRoles(TestDatabase database, TestDatabase neighbour) {
		this.database = database;
		this.neighbour = neighbour;
	}

	/**
	 * Makes a role.
	 * @param name how the test calls it
	 * @param options such as {@code LOGIN NOINHERIT}
	 * @return its whole name
	 */
	String create(String name, String options) {
		String whole = name + "_" + this.database.url().replaceAll(".*_", "");
		this.neighbour.jdbc().sql("DROP ROLE IF EXISTS " + whole).update();
		this.neighbour.jdbc().sql("CREATE ROLE " + whole + " PASSWORD '" + PASSWORD + "' " + options).update();
		this.names.add(whole);
		return whole;
	}

	/**
	 * Connections of a role.
	 * @param role its whole name
	 * @return an unpooled DataSource
	 */
	DataSource connecting(String role) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(role);
		source.setPassword(PASSWORD);
		return source;
	}

	@Override
	public void close() {
		for (int i = this.names.size() - 1; i >= 0; i--) {
			this.neighbour.jdbc().sql("DROP ROLE " + this.names.get(i)).update();
		}
	}

}
