package io.boards.migrations.diff;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.boards.migrations.test.TestDatabase;

/**
 * Two databases that are emptied again and again, with one connection each: the server
 * answers many times faster on one that has been asked before.
 *
 * @param is the one that is changed
 * @param wanted the one that is as it shall be
 */
record Databases(DiffDatabase is, DiffDatabase wanted) {

	private static final Map<TestDatabase, Databases> ALL = new ConcurrentHashMap<>();

	private static final class Holder {

		private static final Databases INSTANCE = of(TestDatabase.create());

	}

	/** For tests that JUnit cannot hand a database to. */
	static Databases get() {
		return Holder.INSTANCE;
	}

	/**
	 * A database of a class of tests, and another one.
	 * @param database the one that is changed
	 * @return the same two each time
	 */
	static Databases of(TestDatabase database) {
		return ALL.computeIfAbsent(database, (is) -> {
			try {
				return new Databases(new DiffDatabase(is), new DiffDatabase(is.another()));
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
