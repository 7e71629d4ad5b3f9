package io.boards.migrations.autoconfigure;

import io.boards.migrations.test.TestDatabase;

/**
 * A user of one test who may migrate only as another role, which is to own the tables.
 */
final class Deployer implements AutoCloseable {

	static final String PASSWORD = "s3cr3t-CANARY";

	private final TestDatabase neighbour;

	private final String name;

	private final String owner;

	/**
	 * Makes both roles.
	 * @param database what they migrate; it is gone when this is closed
	 * @param neighbour another database of the server
	 */
	Deployer(TestDatabase database, TestDatabase neighbour) {
		this.neighbour = neighbour;
		this.name = "deployer" + suffix(database);
		this.owner = "owner" + suffix(database);
		database.jdbc().sql("CREATE ROLE " + this.name + " LOGIN NOINHERIT PASSWORD '" + PASSWORD + "'").update();
		database.jdbc().sql("CREATE ROLE " + this.owner).update();
		database.jdbc().sql("GRANT " + this.owner + " TO " + this.name).update();
		database.jdbc().sql("GRANT CREATE ON SCHEMA public TO " + this.owner).update();
	}

	/**
	 * Roles belong to the server: what a test adds to the names of its own.
	 * @param database the database of the test
	 * @return such as {@code _7}
	 */
	static String suffix(TestDatabase database) {
		return "_" + database.url().replaceAll(".*_", "");
	}

	String name() {
		return this.name;
	}

	String owner() {
		return this.owner;
	}

	/**
	 * Who migrates, for an application.
	 * @return properties
	 */
	String[] properties() {
		return new String[] { "boards.migrations.user=" + this.name, "boards.migrations.password=" + PASSWORD,
				"boards.migrations.role=" + this.owner };
	}

	@Override
	public void close() {
		this.neighbour.jdbc().sql("DROP ROLE " + this.name + ", " + this.owner).update();
	}

}
