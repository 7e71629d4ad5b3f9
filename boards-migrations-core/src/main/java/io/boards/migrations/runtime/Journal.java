package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one step that runs outside a transaction, written on the connection of
 * the step between its statements: that of the lock has a transaction open.
 */
final class Journal {

	private final Session session;

	private final JournalTable table;

	private final StepCode code;

	private final SessionState before;

	/** As whom it is written, whoever the section wants to be. */
	private final String oneself;

	private final TreeMap<Integer, JournalRow> rows = new TreeMap<>();

	private final String run = UUID.randomUUID().toString();

	private Journal(RunContext run, StepCode code, SessionState before) {
		this.session = run.session();
		this.table = new JournalTable(run.tables());
		this.code = code;
		this.before = before;
		this.oneself = before.beOneself(run.settings());
	}

	/**
	 * Reads what an earlier run noted; to be called under the lock.
	 * @param run what is known of the run
	 * @param code the step
	 * @param before what the session was like before the section
	 * @return its journal
	 * @throws SQLException where the database fails
	 */
	static Journal open(RunContext run, StepCode code, SessionState before) throws SQLException {
		Journal journal = new Journal(run, code, before);
		journal.read();
		return journal;
	}

	private void read() throws SQLException {
		this.rows.clear();
		write(this.table.read(this.code)).forEach((row) -> keep(JournalRow.of(row)));
	}

	private JournalRow keep(JournalRow row) {
		this.rows.put(row.statement(), row);
		return row;
	}

	@Nullable JournalRow row(int number) {
		return this.rows.get(number);
	}

	/**
	 * What an earlier run did in the places behind a statement.
	 * @param number the statement
	 * @return the rows
	 */
	List<JournalRow> after(int number) {
		return List.copyOf(this.rows.tailMap(number, false).values());
	}

	/**
	 * What is done and no longer in the section.
	 * @param statements the section
	 * @return the rows of statements that are others now, or gone
	 */
	List<JournalRow> changed(List<SectionStatement> statements) {
		return this.rows.values()
			.stream()
			.filter(JournalRow::isDone)
			.filter((row) -> row.statement() > statements.size()
					|| !row.hash().equals(statements.get(row.statement() - 1).hash()))
			.toList();
	}

	/**
	 * Sees who may still be running a statement, and then reads all rows anew: whoever is
	 * gone has noted what he could.
	 * @param row the statement
	 * @return who it is; nobody where the statement is not running
	 * @throws SQLException where the database fails
	 */
	List<Object[]> runner(JournalRow row) throws SQLException {
		List<Object[]> runner = this.session
			.exchange(Settings.BEGIN, this.before.beItself(), JournalTable.runner(row), "COMMIT")
			.get(2);
		read();
		JournalRow now = row(row.statement());
		return (now != null && now.mayRun()) ? runner : List.of();
	}

	/**
	 * Notes that a statement is begun.
	 * @param statement the statement
	 * @param kind how its end is found out later
	 * @param target what it concerns
	 * @return its row
	 * @throws LostLockException where another run has begun it
	 * @throws SQLException where the database fails
	 */
	JournalRow begin(SectionStatement statement, StatementKind kind, @Nullable String target) throws SQLException {
		JournalRow before = row(statement.number());
		String text = (before == null) ? this.table.begin(this.code, statement, kind, target, this.run)
				: this.table.beginAgain(before, statement, kind, target, this.run);
		try {
			return keep(JournalRow.of(only(inTransaction(List.of(this.before.beItself(), JournalTable.KEEP_START),
					List.of(text), this.session::exchange))));
		}
		catch (SQLException ex) {
			if (DatabaseError.of(ex).isDuplicate()) {
				throw LostLockException.to(this.code);
			}
			throw ex;
		}
	}

	/**
	 * Notes that a statement is done, or was found to be.
	 * @param number the statement
	 * @throws LostLockException where another run has taken the section over
	 * @throws SQLException where the database fails
	 */
	void done(int number) throws SQLException {
		JournalRow row = this.rows.get(number);
		String done = this.table.done(this.code, number, (row != null) ? row.run() : this.run);
		keep(JournalRow.of(only(writeToTheEnd(List.of(done)))));
	}

	/**
	 * Ends the transaction of a statement with the note that it is done. What was put off
	 * to the end happens before, under the section's own role.
	 * @param number the statement
	 * @return statements
	 */
	List<String> closing(int number) {
		return closing(List.of(this.table.doneOrFail(this.code, number, this.run)));
	}

	/**
	 * Ends the transaction of a batch with the note how far the backfill is, and that it
	 * is done after the last one.
	 * @param number the statement
	 * @param position how far
	 * @return statements
	 */
	List<String> closing(int number, BackfillPosition position) {
		return closing(List.of(this.table.move(this.code, number, this.run, position),
				position.isAtEnd() ? this.table.doneOrFail(this.code, number, this.run)
						: this.table.begunOrFail(this.code, number, this.run)));
	}

	private List<String> closing(List<String> notes) {
		List<String> closing = new ArrayList<>(List.of("SET CONSTRAINTS ALL IMMEDIATE"));
		closing.add(this.oneself);
		closing.addAll(notes);
		closing.add("COMMIT");
		return closing;
	}

	/**
	 * How far a backfill is.
	 * @param number the statement
	 * @return its position; one without a last row where it was not begun
	 * @throws SQLException where the database fails
	 */
	BackfillPosition position(int number) throws SQLException {
		return BackfillPosition.of(only(write(this.table.position(this.code, number))));
	}

	/**
	 * Notes that a statement failed, or stopped by itself.
	 * @param number the statement
	 * @param sqlState how; null where it was not the database
	 * @param again whether nothing of it is left
	 * @throws SQLException where the database fails
	 */
	void failed(int number, @Nullable String sqlState, boolean again) throws SQLException {
		writeToTheEnd(List.of(this.table.failed(this.code, number, this.run, sqlState, again)));
	}

	/**
	 * Says why a statement was rolled back whose own note failed.
	 * @param ex what the database said
	 * @return the exception for the user
	 */
	MigrationException notNoted(SQLException ex) {
		return DatabaseError.of(ex).isNoData() ? LostLockException.to(this.code)
				: new DatabaseException("noting a statement of revision " + this.code.id(), ex);
	}

	/**
	 * Notes that the whole step is done, and forgets how it came about.
	 * @param notes statements for the step's row and for the log
	 * @throws SQLException where the database fails
	 */
	void finish(List<String> notes) throws SQLException {
		List<String> all = new ArrayList<>(notes);
		all.add(this.table.delete(this.code));
		writeToTheEnd(all);
	}

	/**
	 * Notes in the log that the step failed.
	 * @param note a statement
	 * @throws SQLException where the database fails
	 */
	void log(String note) throws SQLException {
		writeToTheEnd(List.of(note));
	}

	private Object[] only(List<Object[]> rows) {
		if (rows.isEmpty()) {
			throw LostLockException.to(this.code);
		}
		return rows.get(0);
	}

	private List<Object[]> write(String statement) throws SQLException {
		return write(List.of(statement));
	}

	private List<Object[]> write(List<String> statements) throws SQLException {
		return inTransaction(List.of(), statements, this.session::exchange);
	}

	/** What has happened is noted also where the JVM is ending. */
	private List<Object[]> writeToTheEnd(List<String> statements) throws SQLException {
		return inTransaction(List.of(), statements, this.session::finish);
	}

	/**
	 * Runs statements in a transaction of their own, as whom the run is.
	 * @return the rows of the first one
	 */
	private List<Object[]> inTransaction(List<String> first, List<String> statements, Sender sender)
			throws SQLException {
		List<String> message = new ArrayList<>(List.of(Settings.BEGIN));
		message.addAll(first);
		message.addAll(List.of(this.oneself, Settings.ONLY_CATALOG));
		int place = message.size();
		message.addAll(statements);
		message.add("COMMIT");
		try {
			return sender.send(message).get(place);
		}
		catch (SQLException ex) {
			this.session.rollback(ex);
			throw ex;
		}
	}

	/** Sends a message. */
	@FunctionalInterface
	private interface Sender {

		List<List<Object[]>> send(List<String> message) throws SQLException;

	}

}
