package io.boards.migrations.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import io.boards.migrations.catalog.Inventory;
import io.boards.migrations.catalog.InventoryReader;
import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.Step;
import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.runtime.NoConnectionException;
import io.boards.migrations.runtime.OwnTables;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.Revisions;
import io.boards.migrations.runtime.Runner;
import io.boards.migrations.runtime.ThrowAwayDatabase;
import io.boards.migrations.runtime.TransactionMode;
import io.boards.migrations.sql.Quoting;

/**
 * A throw-away database in which revisions are tried. No connection stays open in
 * between, so that it can be copied.
 */
final class Room implements AutoCloseable {

	private final Surroundings surroundings;

	private final ThrowAwayDatabase database;

	private Room(Surroundings surroundings, ThrowAwayDatabase database) {
		this.surroundings = surroundings;
		this.database = database;
	}

	/**
	 * An empty database.
	 * @param surroundings what is worked with
	 * @return it, not even with the tool's tables
	 */
	static Room empty(Surroundings surroundings) {
		return new Room(surroundings, ThrowAwayDatabase.create(surroundings.server(), surroundings.siblings(),
				surroundings.settings().role()));
	}

	/** The same in another database; closed before this one. */
	Room copy() {
		return new Room(this.surroundings, this.database.copy());
	}

	/**
	 * Has the tool make its tables and their schema, which no revision has to explain.
	 */
	Room prepared() {
		whole().stamp((applied) -> Set.of());
		return this;
	}

	/** Runs several revisions as an application does. */
	Runner whole() {
		return new Runner(this.database.source(), Revisions.of(this.surroundings.scripts(), this.surroundings.graph()),
				this.surroundings.settings(), null);
	}

	/** A single revision may be one that cannot be in one transaction with others. */
	private Runner single() {
		return new Runner(this.database.source(), Revisions.of(this.surroundings.scripts(), this.surroundings.graph()),
				this.surroundings.settings().withTransaction(TransactionMode.STEP), null);
	}

	void upgrade(Revision revision) {
		single().upgrade((graph, applied) -> new Plan(List.of(new Step(revision, Direction.UPGRADE))),
				RunListener.NONE);
	}

	void downgrade(Revision revision) {
		single().downgrade((graph, applied) -> new Plan(List.of(new Step(revision, Direction.DOWNGRADE))),
				RunListener.NONE);
	}

	Inventory inventory() {
		return connected("listing what is there",
				(connection) -> InventoryReader.read(connection, OwnTables::contains));
	}

	/**
	 * Does something with a connection, as the role that revisions are run as.
	 * @param doing what it is, for messages
	 * @param task what to do
	 * @param <T> what it comes to
	 * @return that
	 */
	<T> T connected(String doing, Task<T> task) {
		return connectedAsOneself(doing, (connection) -> {
			String role = this.surroundings.settings().role();
			if (role != null) {
				try (Statement statement = connection.createStatement()) {
					statement.execute("SET ROLE " + Quoting.identifier(role));
				}
			}
			return task.run(connection);
		});
	}

	/**
	 * Does something with a connection, as the role that it is made for.
	 * @param doing what it is, for messages
	 * @param task what to do
	 * @param <T> what it comes to
	 * @return that
	 */
	<T> T connectedAsOneself(String doing, Task<T> task) {
		try (Connection connection = NoConnectionException.take(this.database.source())) {
			return task.run(connection);
		}
		catch (SQLException ex) {
			throw new DatabaseException(doing, ex);
		}
	}

	ThrowAwayDatabase database() {
		return this.database;
	}

	@Override
	public void close() {
		this.database.close();
	}

	/**
	 * Something to do with a database.
	 *
	 * @param <T> what it comes to
	 */
	@FunctionalInterface
	interface Task<T> {

		T run(Connection connection) throws SQLException;

	}

}
