package io.boards.migrations.runtime;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The table in which steps outside a transaction note how far they are: a row for each
 * statement that was begun, until the step is noted as done. Every statement that reads
 * or writes it.
 * <p>
 * The text of a statement stays out of it: there is a hash of it, and the name of what it
 * concerns.
 * <p>
 * A row belongs to the run that began the statement ({@code run}, a random text). The
 * backend says whether the statement may still be running; a pooler may use another one
 * for each transaction.
 *
 * @param tables the tables beside which it is
 */
record JournalTable(VersionTables tables) {

	static final String NAME = VersionTables.NAME + "_journal";

	private static final String RETURNING = " RETURNING " + JournalRow.COLUMNS;

	/**
	 * Keeps for the transaction when its backend was started. A role that was taken may
	 * not see it; so it is asked by the session itself.
	 */
	static final String KEEP_START = "SELECT pg_catalog.set_config('boards_migrations.backend_start',"
			+ " (SELECT a.backend_start::pg_catalog.text FROM"
			+ " pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid()) a), true)";

	private static final String START = "pg_catalog.current_setting('boards_migrations.backend_start')"
			+ "::pg_catalog.timestamptz";

	/** How far a backfill is. */
	private static final String FORGET_POSITION = ", key_done = NULL, key_last = NULL, rows_seen = NULL,"
			+ " rows_changed = NULL";

	String name() {
		return this.tables.quotedSchema() + "." + NAME;
	}

	String create() {
		return "CREATE TABLE IF NOT EXISTS " + name() + " (\n" + """
					revision text NOT NULL,
					direction text NOT NULL,
					statement int NOT NULL,
					hash text NOT NULL,
					kind text NOT NULL,
					target text,
					run text NOT NULL,
					backend_pid int NOT NULL,
					backend_start timestamptz NOT NULL,
					started_at timestamptz NOT NULL,
					done_at timestamptz,
					sqlstate text,
					again boolean NOT NULL,
					key_done text[],
					key_last text[],
					rows_seen bigint,
					rows_changed bigint,
					PRIMARY KEY (revision, direction, statement)
				)""";
	}

	/**
	 * Reads the rows of one step, with what {@link JournalRow} needs.
	 * @param code the step
	 * @return a query
	 */
	String read(StepCode code) {
		return "SELECT " + JournalRow.COLUMNS + " FROM " + name() + " WHERE " + step(code)
				+ " ORDER BY statement USING OPERATOR(pg_catalog.<)";
	}

	/**
	 * Reads all rows.
	 * @return a query
	 */
	String readAll() {
		return readAll(name());
	}

	/**
	 * Reads all rows.
	 * @param name the table, as SQL
	 * @return a query
	 */
	static String readAll(String name) {
		return "SELECT " + JournalRow.COLUMNS + " FROM " + name + " ORDER BY revision USING OPERATOR(pg_catalog.<),"
				+ " direction USING OPERATOR(pg_catalog.<), statement USING OPERATOR(pg_catalog.<)";
	}

	/**
	 * Who may still be running a statement. A role that may not see when the backend was
	 * started gets it told all the same: it may be the one.
	 * @param row the statement
	 * @return a query for pid, application name, role and start of the statement
	 */
	static String runner(JournalRow row) {
		return "SELECT a.pid, a.application_name, a.usename::pg_catalog.text, " + literal(row.startedAt())
				+ " FROM pg_catalog.pg_stat_activity a WHERE a.pid OPERATOR(pg_catalog.=) " + row.backend()
				+ " AND (a.backend_start OPERATOR(pg_catalog.=) " + literal(row.backendStart())
				+ " OR a.backend_start IS NULL) AND a.pid OPERATOR(pg_catalog.<>) pg_catalog.pg_backend_pid()";
	}

	private static String literal(Instant time) {
		return Quoting.literal(time.toString()) + "::pg_catalog.timestamptz";
	}

	/**
	 * Notes that a statement is begun by the connection that says so, behind
	 * {@link #KEEP_START}.
	 * @param code the step
	 * @param statement the statement
	 * @param kind how its end is found out later
	 * @param target what it concerns
	 * @param run who begins it
	 * @return a statement that gives the row, and fails where somebody else has begun it
	 */
	String begin(StepCode code, SectionStatement statement, StatementKind kind, @Nullable String target, String run) {
		return "INSERT INTO " + name() + " (revision, direction, statement, hash, kind, target, run, backend_pid,"
				+ " backend_start, started_at, again) SELECT " + Quoting.literal(code.id()) + ", "
				+ Quoting.literal(code.direction()) + ", " + statement.number() + ", "
				+ Quoting.literal(statement.hash()) + ", " + Quoting.literal(kind.text()) + ", "
				+ Quoting.literal(target) + ", " + Quoting.literal(run) + ", pg_catalog.pg_backend_pid(), " + START
				+ ", pg_catalog.clock_timestamp(), false" + RETURNING;
	}

	/**
	 * Notes that a statement is begun once more; a backfill goes on where it was, unless
	 * it is another one.
	 * @param before its row
	 * @param statement the statement
	 * @param kind how its end is found out later
	 * @param target what it concerns
	 * @param run who begins it
	 * @return a statement that gives the row, none where it is another by now
	 */
	String beginAgain(JournalRow before, SectionStatement statement, StatementKind kind, @Nullable String target,
			String run) {
		return "UPDATE " + name() + " SET hash = " + Quoting.literal(statement.hash()) + ", kind = "
				+ Quoting.literal(kind.text()) + ", target = " + Quoting.literal(target) + ", run = "
				+ Quoting.literal(run) + ", backend_pid = pg_catalog.pg_backend_pid(), backend_start = " + START
				+ ", started_at = pg_catalog.clock_timestamp(), sqlstate = NULL, again = false"
				+ (before.isSame(statement, target) ? "" : FORGET_POSITION) + " WHERE "
				+ key(before.revision(), before.direction(), before.statement()) + of(before.run()) + RETURNING;
	}

	/**
	 * Notes that a statement is done.
	 * @param code the step
	 * @param number the statement
	 * @param run who began it
	 * @return a statement that gives the row, none where it is another by now
	 */
	String done(StepCode code, int number, String run) {
		return setDone(code, number, run) + RETURNING;
	}

	/**
	 * Notes that a statement is done, in the transaction of the statement.
	 * @param code the step
	 * @param number the statement
	 * @param run who began it
	 * @return a statement that fails where the row is another by now, and the transaction
	 * with it
	 */
	String doneOrFail(StepCode code, int number, String run) {
		return orFail(setDone(code, number, run));
	}

	/**
	 * Sees that a statement is this run's, and keeps it so to the end of the transaction.
	 * @param code the step
	 * @param number the statement
	 * @param run who began it
	 * @return a statement that fails where the row is another by now, and the transaction
	 * with it
	 */
	String begunOrFail(StepCode code, int number, String run) {
		return orFail("PERFORM FROM " + name() + " WHERE " + statement(code, number) + of(run) + " FOR UPDATE");
	}

	private static String orFail(String statement) {
		return Quoting.block(" BEGIN " + statement + "; IF NOT FOUND THEN RAISE no_data_found; END IF; END ");
	}

	/**
	 * Notes how far a backfill is.
	 * @param code the step
	 * @param number the statement
	 * @param run who began it
	 * @param position how far
	 * @return a statement that changes nothing where the row is another by now
	 */
	String move(StepCode code, int number, String run, BackfillPosition position) {
		return "UPDATE " + name() + " SET key_done = " + array(position.done()) + ", key_last = "
				+ array(position.last()) + ", rows_seen = " + position.seen() + ", rows_changed = " + position.changed()
				+ " WHERE " + statement(code, number) + of(run);
	}

	private static String array(@Nullable List<String> values) {
		return (values == null) ? "NULL" : VersionTables.array(values);
	}

	/**
	 * Reads how far a backfill is.
	 * @param code the step
	 * @param number the statement
	 * @return a query for what {@link BackfillPosition} needs
	 */
	String position(StepCode code, int number) {
		return "SELECT key_done, key_last, rows_seen, rows_changed FROM " + name() + " WHERE "
				+ statement(code, number);
	}

	private String setDone(StepCode code, int number, String run) {
		return "UPDATE " + name() + " SET done_at = pg_catalog.clock_timestamp() WHERE " + statement(code, number)
				+ of(run);
	}

	String failed(StepCode code, int number, String run, @Nullable String sqlState, boolean again) {
		return "UPDATE " + name() + " SET sqlstate = " + Quoting.literal(sqlState) + ", again = " + again + " WHERE "
				+ statement(code, number) + of(run);
	}

	/** The row as that run left it. */
	private static String of(String run) {
		return " AND run OPERATOR(pg_catalog.=) " + Quoting.literal(run) + " AND done_at IS NULL";
	}

	/**
	 * Settles a statement of which nobody saw how it ended.
	 * @param row its row
	 * @param done whether it counts as done; otherwise it is run again, a backfill from
	 * its first row
	 * @return a statement
	 */
	String settle(JournalRow row, boolean done) {
		return "UPDATE " + name() + " SET "
				+ (done ? "done_at = pg_catalog.clock_timestamp()" : "again = true" + FORGET_POSITION) + " WHERE "
				+ key(row.revision(), row.direction(), row.statement()) + " AND done_at IS NULL";
	}

	String delete(StepCode code) {
		return "DELETE FROM " + name() + " WHERE " + step(code);
	}

	/**
	 * Forgets how far some revisions are.
	 * @param revisions their ids
	 * @return a statement
	 */
	String forget(Collection<String> revisions) {
		return "DELETE FROM " + name() + " WHERE revision OPERATOR(pg_catalog.=) ANY (" + VersionTables.array(revisions)
				+ ")";
	}

	/**
	 * Forgets how far all revisions are.
	 * @return a statement
	 */
	String forgetAll() {
		return "DELETE FROM " + name();
	}

	/**
	 * Whether a step is half done.
	 * @param code the step
	 * @return an expression
	 */
	String isHalfDone(StepCode code) {
		return "EXISTS (SELECT FROM " + name() + " WHERE " + step(code) + ")";
	}

	private static String step(StepCode code) {
		return "revision OPERATOR(pg_catalog.=) " + Quoting.literal(code.id())
				+ " AND direction OPERATOR(pg_catalog.=) " + Quoting.literal(code.direction());
	}

	private static String statement(StepCode code, int number) {
		return key(code.id(), code.direction(), number);
	}

	private static String key(String revision, String direction, int number) {
		return "revision OPERATOR(pg_catalog.=) " + Quoting.literal(revision) + " AND direction OPERATOR(pg_catalog.=) "
				+ Quoting.literal(direction) + " AND statement OPERATOR(pg_catalog.=) " + number;
	}

}
