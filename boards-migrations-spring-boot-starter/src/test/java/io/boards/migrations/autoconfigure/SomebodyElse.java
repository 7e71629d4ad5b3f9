package io.boards.migrations.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.boards.migrations.Migrations;
import io.boards.migrations.revision.Step;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.test.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else, who does something at the moment in which a step begins. It is done when
 * the step goes on, so that nothing has to be waited for.
 */
public final class SomebodyElse {

	private SomebodyElse() {
	}

	/**
	 * Locks a table when the only step of a run begins, and lets go of it when that step
	 * begins again.
	 * @param database where
	 * @param table the table
	 * @return what hears of the steps
	 */
	public static RunListener locking(TestDatabase database, String table) {
		return new Locking(database, table);
	}

	/**
	 * Does each step that begins.
	 * @param migrations how
	 * @return what hears of the steps
	 */
	public static RunListener ahead(Migrations migrations) {
		return new Ahead(migrations);
	}

	private static final class Locking implements RunListener {

		private final TestDatabase database;

		private final String table;

		private @Nullable Connection holder;

		Locking(TestDatabase database, String table) {
			this.database = database;
			this.table = table;
		}

		@Override
		public void begun(Step step) {
			Connection holder = this.holder;
			try {
				if (holder == null) {
					this.holder = lock();
				}
				else {
					// The server would notice later that the connection is closed.
					holder.rollback();
					holder.close();
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private Connection lock() throws SQLException {
			Connection connection = this.database.dataSource().getConnection();
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute("LOCK TABLE " + this.table);
			}
			return connection;
		}

	}

	private record Ahead(Migrations migrations) implements RunListener {

		@Override
		public void begun(Step step) {
			this.migrations.upgrade(step.revision().id());
		}

	}

}
