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

	/** The role before the section, which may take another one. */
	private final String role;

	private final TreeMap<Integer, JournalRow> rows;

	private final String run = UUID.randomUUID().toString();

	private Journal(Session session, JournalTable table, StepCode code, String role,
			TreeMap<Integer, JournalRow> rows) {
		this.session = session;
		this.table = table;
		this.code = code;
		this.role = role;
		this.rows = rows;
	}

	/**
	 * Reads what an earlier run noted, and makes the table where it is missing; to be
	 * called under the lock.
	 * @param run what is known of the run
	 * @param code the step
	 * @return its journal
	 * @throws SQLException where the database fails
	 */
	static Journal open(RunContext run, StepCode code) throws SQLException {
		Session session = run.session();
		JournalTable table = new JournalTable(run.tables());
		Object[] facts = session.exchange("SELECT " + table.exists() + ", pg_catalog.current_setting('role')")
			.get(0)
			.get(0);
		Journal journal = new Journal(session, table, code, String.valueOf(facts[1]), new TreeMap<>());
		try {
			if (!(Boolean) facts[0]) {
				journal.write(table.create());
			}
			journal.read();
			return journal;
		}
		catch (SQLException ex) {
			if (DatabaseError.of(ex).isMissingPrivilege()) {
				throw (Boolean) facts[0] ? MissingPrivilegeException.toUse(table, session.role(), ex)
						: MissingPrivilegeException.toCreate(table, session.role(), ex);
			}
			throw ex;
		}
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
	 * Reads all rows anew, and who may still be running a statement.
	 * @param row the statement
	 * @return who it is; nobody where the statement is not running
	 * @throws SQLException where the database fails
	 */
	List<Object[]> runner(JournalRow row) throws SQLException {
		List<Object[]> runner = write(this.table.runner(row));
		read();
		return runner;
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
			return keep(JournalRow.of(only(write(text))));
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
		keep(JournalRow.of(only(write(this.table.done(this.code, number, (row != null) ? row.run() : this.run)))));
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
		closing.addAll(asRole());
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
	 * Notes that a statement stopped by itself, in this process: nothing of it runs any
	 * more.
	 * @param number the statement
	 * @throws SQLException where the database fails
	 */
	void stopped(int number) throws SQLException {
		write(this.table.failed(this.code, number, this.run, null, true));
	}

	/**
	 * Notes that a statement failed.
	 * @param number the statement
	 * @param sqlState how
	 * @param again whether nothing of it is left
	 * @throws SQLException where the database fails
	 */
	void failed(int number, String sqlState, boolean again) throws SQLException {
		write(this.table.failed(this.code, number, this.run, sqlState, again));
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
		write(all);
	}

	/**
	 * Notes in the log that the step failed.
	 * @param note a statement
	 * @throws SQLException where the database fails
	 */
	void log(String note) throws SQLException {
		write(note);
	}

	private Object[] only(List<Object[]> rows) {
		if (rows.isEmpty()) {
			throw LostLockException.to(this.code);
		}
		return rows.get(0);
	}

	private List<String> asRole() {
		return List.of("SET LOCAL SESSION AUTHORIZATION DEFAULT", "SELECT " + Settings.call("role", this.role));
	}

	private List<Object[]> write(String statement) throws SQLException {
		return write(List.of(statement));
	}

	/**
	 * Runs statements in a transaction of their own, as the role of the run.
	 * @return the rows of the first one
	 */
	private List<Object[]> write(List<String> statements) throws SQLException {
		List<String> message = new ArrayList<>(List.of(Settings.BEGIN));
		message.addAll(asRole());
		message.addAll(statements);
		message.add("COMMIT");
		try {
			return this.session.exchange(message).get(3);
		}
		catch (SQLException ex) {
			this.session.rollback(ex);
			throw ex;
		}
	}

}
