package io.boards.migrations.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.boards.migrations.runtime.DatabaseError;
import io.boards.migrations.runtime.Departure;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database of a context. It is made when somebody asks for it.
 */
final class ContextDatabase {

	private static final Logger log = LoggerFactory.getLogger(ContextDatabase.class);

	/** The database is there: another run has made it at the same time. */
	private static final String DUPLICATE = "42P04";

	/** Somebody has connected to the database that is to be copied. */
	private static final String IN_USE = "55006";

	private final TemplateName templateName;

	/** The name, once it is known: to find it takes reading all revisions. */
	private String template = "";

	private final String name = "boards_migrations_test_"
			+ UUID.randomUUID().toString().replace("-", "").substring(0, 16);

	private @Nullable PGSimpleDataSource server;

	private boolean hasTemplate;

	ContextDatabase(TemplateName templateName) {
		this.templateName = templateName;
	}

	/**
	 * Makes the database, unless it is there already.
	 * @param details lead to another database of the server
	 * @return the URL of this one
	 */
	synchronized String on(JdbcConnectionDetails details) {
		if (this.server == null) {
			this.server = source(details);
			create(this.server);
		}
		PGSimpleDataSource own = source(details);
		own.setDatabaseName(this.name);
		return own.getUrl();
	}

	private static PGSimpleDataSource source(JdbcConnectionDetails details) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(details.getJdbcUrl());
		source.setUser(details.getUsername());
		source.setPassword(details.getPassword());
		return source;
	}

	private void create(PGSimpleDataSource source) {
		long start = System.nanoTime();
		this.template = this.templateName.get();
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			this.hasTemplate = isThere(statement, this.template);
			String from = this.hasTemplate ? this.template : "template1";
			statement.execute("CREATE DATABASE " + this.name + " TEMPLATE " + from);
			log.info("The database of this context is {}, a copy of {}, made in {} ms", this.name, from,
					(System.nanoTime() - start) / 1_000_000);
		}
		catch (SQLException ex) {
			throw new OwnDatabaseException(ex);
		}
	}

	private static boolean isThere(Statement statement, String database) throws SQLException {
		try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM pg_catalog.pg_database d"
				+ " WHERE d.datname OPERATOR(pg_catalog.=) " + Quoting.literal(database) + "::pg_catalog.name)")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	/**
	 * Keeps what the migrations have made for the contexts that come. Where somebody
	 * stays connected, it cannot be copied, and the next context migrates too.
	 */
	synchronized void keepAsTemplate() {
		PGSimpleDataSource source = this.server;
		if (source == null || this.hasTemplate) {
			return;
		}
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			if (Departure.await(connection, this.name)) {
				statement.execute("CREATE DATABASE " + this.template + " TEMPLATE " + this.name);
				this.hasTemplate = true;
				return;
			}
		}
		catch (SQLException ex) {
			if (DUPLICATE.equals(ex.getSQLState())) {
				this.hasTemplate = true;
				return;
			}
			if (!IN_USE.equals(ex.getSQLState())) {
				throw new OwnDatabaseException(ex);
			}
		}
		log.info("{} is in use, and not kept as a template", this.name);
	}

	synchronized void close() {
		PGSimpleDataSource source = this.server;
		if (source == null) {
			return;
		}
		this.server = null;
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS " + this.name + " WITH (FORCE)");
		}
		catch (SQLException ex) {
			// The container may be gone, and the database with it.
			log.debug("{} was not dropped: {}", this.name, DatabaseError.of(ex).message());
		}
	}

}
