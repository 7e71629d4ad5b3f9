package io.boards.migrations.lint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.measure.ForeignKeys;
import io.boards.migrations.measure.Relation;
import io.boards.migrations.measure.Seen;
import io.boards.migrations.measure.TableLock;
import io.boards.migrations.measure.Watch;
import io.boards.migrations.runtime.DatabaseError;
import io.boards.migrations.sql.DriverText;
import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of a revision one after the other, and looks after each of them
 * what PostgreSQL did.
 */
final class Trial {

	private final Connection connection;

	private final List<Tried> tried = new ArrayList<>();

	private @Nullable Refused refused;

	/** What this transaction of the revision has locked so far. */
	private final Map<Relation, TableLock> locked = new LinkedHashMap<>();

	/** What it has changed rows of so far. */
	private Set<Relation> changed = Set.of();

	/** The foreign keys that are there. */
	private Set<String> keys;

	private Trial(Connection connection) throws SQLException {
		this.connection = connection;
		this.keys = ForeignKeys.of(connection).keySet();
	}

	/**
	 * What came of a trial.
	 *
	 * @param tried the statements that ran
	 * @param refused the one that failed, if one did
	 */
	record Outcome(List<Tried> tried, @Nullable Refused refused) {
	}

	/**
	 * A statement that failed.
	 *
	 * @param statement the statement
	 * @param error what the database said
	 */
	record Refused(Statement statement, DatabaseError error) {
	}

	/**
	 * Runs a way on a connection in the driver's autocommit mode, and commits it.
	 * @param connection a connection to a database that nobody else uses
	 * @param way what to run
	 * @return what happened
	 * @throws SQLException where the database fails otherwise
	 */
	static Outcome committed(Connection connection, Way way) throws SQLException {
		Trial trial = new Trial(connection);
		if (way.transactional()) {
			trial.together(way.statements());
		}
		else {
			trial.oneByOne(way.statements());
		}
		return new Outcome(trial.tried, trial.refused);
	}

	/**
	 * Runs a way in the transaction that is open, without ending it. What cannot run
	 * there is run in its plain form, or not at all.
	 * @param connection a connection with a transaction
	 * @param way what to run
	 * @return what happened
	 * @throws SQLException where the database fails otherwise
	 */
	static Outcome inTransaction(Connection connection, Way way) throws SQLException {
		Trial trial = new Trial(connection);
		if (way.transactional()) {
			trial.run(way.statements(), Watch.begin(connection));
		}
		else {
			for (Statement each : way.statements()) {
				trial.forget();
				trial.besides(each, Watch.begin(connection));
			}
		}
		return new Outcome(trial.tried, trial.refused);
	}

	/**
	 * Runs a way in a transaction of its own, and takes it back.
	 * @param connection a connection in the driver's autocommit mode
	 * @param way what to run
	 * @return what happened
	 * @throws SQLException where the database fails otherwise
	 */
	static Outcome rolledBack(Connection connection, Way way) throws SQLException {
		connection.setAutoCommit(false);
		try {
			return inTransaction(connection, way);
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private void together(List<Statement> statements) throws SQLException {
		this.connection.setAutoCommit(false);
		try {
			run(statements, Watch.begin(this.connection));
			commit(statements);
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/** What is deferred to the end of the transaction may fail there. */
	private void commit(List<Statement> statements) throws SQLException {
		if (this.refused != null) {
			return;
		}
		try {
			this.connection.commit();
		}
		catch (SQLException ex) {
			this.refused = new Refused(statements.get(statements.size() - 1), DatabaseError.of(ex));
		}
	}

	private void oneByOne(List<Statement> statements) throws SQLException {
		for (Statement each : statements) {
			if (this.refused != null) {
				return;
			}
			forget();
			Effect effect = Effect.of(each.text());
			if (effect instanceof Effect.Transactional || effect instanceof Effect.Temporary) {
				together(List.of(each));
			}
			else {
				run(List.of(each), Watch.begin(this.connection));
			}
		}
	}

	/** Another transaction begins. */
	private void forget() {
		this.locked.clear();
		this.changed = Set.of();
	}

	private void run(List<Statement> statements, Watch watch) throws SQLException {
		for (Statement each : statements) {
			if (this.refused == null) {
				watch.listen();
				run(each, each.text(), watch);
			}
		}
	}

	/** What the plain form locks is nobody's concern. */
	private void besides(Statement statement, Watch watch) throws SQLException {
		if (this.refused != null) {
			return;
		}
		String plain = PlainForm.of(statement.text());
		if (plain == null) {
			return;
		}
		watch.listen();
		int before = this.tried.size();
		run(statement, plain, watch);
		if (!plain.equals(statement.text()) && this.tried.size() > before) {
			this.tried.set(before, Tried.unseen(statement, this.tried.get(before).keys()));
		}
	}

	private void run(Statement statement, String text, Watch watch) throws SQLException {
		List<String> said;
		try (java.sql.Statement jdbc = this.connection.createStatement()) {
			jdbc.setEscapeProcessing(false);
			jdbc.execute(DriverText.of(text));
			said = Watch.messages(jdbc);
		}
		catch (SQLException ex) {
			this.refused = new Refused(statement, DatabaseError.of(ex));
			return;
		}
		Map<Relation, TableLock> earlier = new LinkedHashMap<>(this.locked);
		Seen seen = watch.look(said);
		seen.taken().forEach((relation, lock) -> this.locked.merge(relation, lock, TableLock::stronger));
		Set<String> there = ForeignKeys.of(this.connection).keySet();
		Set<String> made = new LinkedHashSet<>(there);
		made.removeAll(this.keys);
		this.tried.add(new Tried(statement, work(statement, seen, earlier), seen.taken(), earlier, seen.changed(),
				this.changed, made));
		this.changed = seen.changed();
		this.keys = there;
	}

	private List<Work> work(Statement statement, Seen seen, Map<Relation, TableLock> earlier) {
		List<Work> work = new ArrayList<>();
		seen.written().forEach((table) -> add(work, Work.Kind.WRITTEN, table, "", statement, seen, earlier));
		Set<Relation> read = new LinkedHashSet<>(seen.read());
		if (SilentScan.isPossible(statement)) {
			read.addAll(seen.scanned());
		}
		read.forEach((table) -> add(work, Work.Kind.READ, table, "", statement, seen, earlier));
		seen.built()
			.forEach((table, indexes) -> indexes
				.forEach((index) -> add(work, Work.Kind.BUILT, table, index, statement, seen, earlier)));
		return work;
	}

	/**
	 * A lock that was there before the revision is one of an earlier revision that is
	 * tried in the same transaction: what the statement would lock by itself is then
	 * known from its text. So it is outside a transaction, where locks are gone already.
	 */
	private void add(List<Work> work, Work.Kind kind, Relation table, String detail, Statement statement, Seen seen,
			Map<Relation, TableLock> earlier) {
		TableLock own = table.lockIn(seen.taken());
		TableLock before = table.lockIn(earlier);
		TableLock needed = NeededLock.of(statement);
		boolean isOwn = own != null || (before != null && needed != null);
		TableLock lock = (own != null) ? own : (before != null) ? before : needed;
		if (lock != null) {
			work.add(new Work(kind, table, detail, lock, isOwn || before == null));
		}
	}

}
