package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Runs single statements of a step outside a transaction, each noted before and after.
 */
final class StatementRun {

	private final RunContext run;

	private final StepCode code;

	private final Journal journal;

	private final LockConnection lock;

	private final RunSettings limits;

	private final SectionSettings settings;

	private final Probe probe;

	private @Nullable Statement last;

	StatementRun(RunContext run, StepCode code, Journal journal, LockConnection lock) {
		this.run = run;
		this.code = code;
		this.journal = journal;
		this.lock = lock;
		this.limits = run.settings().within(code);
		this.settings = new SectionSettings(this.limits, run.searchPath());
		this.probe = new Probe(run.session());
	}

	/**
	 * Prepares the session, also for what a migration in Java does by itself.
	 * @throws SQLException where the database fails
	 */
	void prepare() throws SQLException {
		this.settings.prepare(this.run.session(), StatementKind.OTHER);
		this.settings.goToTenant(this.run.session());
	}

	/**
	 * Sees that the section leaves the session as it was.
	 * @param before what it was like
	 * @throws SQLException where the database fails
	 */
	void leave(SessionState before) throws SQLException {
		if (this.run.session().isPooled()) {
			// It had nothing set for it, and is somebody else's by now.
			return;
		}
		this.settings.giveBack(this.run.session(), before);
		before.require(this.run.session(), List.of(this.code));
	}

	/**
	 * Runs what only changes the session. It is not noted: a session that goes on needs
	 * it too.
	 * @param statement the statement
	 * @param effect what it changes
	 * @throws StatementFailure where it fails
	 * @throws SQLException where the database fails otherwise
	 */
	void ofSession(SectionStatement statement, Effect.OfSession effect) throws StatementFailure, SQLException {
		this.last = statement.statement();
		statement.run(this.run.session(), List.of(), List.of());
		this.settings.note(effect);
		this.settings.goToTenant(this.run.session());
	}

	/**
	 * Notes that a statement is begun, once more if need be.
	 * @param statement the statement
	 * @param effect its effect
	 * @return its row
	 * @throws StatementFailure where what it names cannot be looked for
	 * @throws SQLException where the database fails otherwise
	 */
	JournalRow note(SectionStatement statement, Effect effect) throws StatementFailure, SQLException {
		this.last = statement.statement();
		this.lock.check();
		String target;
		try {
			target = this.probe.target(effect);
		}
		catch (SQLException ex) {
			throw new StatementFailure(-1, ex);
		}
		return this.journal.begin(statement, StatementKind.of(effect), target);
	}

	/**
	 * Notes a statement and runs it.
	 * @param statement the statement
	 * @param effect its effect
	 * @throws StatementFailure where it fails
	 * @throws SQLException where the database fails otherwise
	 */
	void run(SectionStatement statement, Effect effect) throws StatementFailure, SQLException {
		if (effect instanceof Effect.Backfill backfill) {
			fill(statement, backfill);
			return;
		}
		execute(statement, effect, note(statement, effect).kind());
	}

	private void fill(SectionStatement statement, Effect.Backfill effect) throws StatementFailure, SQLException {
		Session session = this.run.session();
		Backfill operation = effect.operation();
		this.last = statement.statement();
		BackfillTable table = BackfillTable.find(session, operation, this.probe.target(effect));
		JournalRow before = this.journal.row(statement.number());
		if (before != null && before.isHalfDone() && !before.isSame(statement, table.name())) {
			throw ChangedSectionException.ofBackfill(this.code, before);
		}
		this.lock.check();
		this.journal.begin(statement, StatementKind.of(effect), table.name());
		List<String> begin = this.settings.beginBatch(this.run.settings().statementTimeout());
		BackfillRun backfill = new BackfillRun(this.run, this.code, operation, table,
				new BackfillBatches(session, begin, this.journal, statement.number(), operation, table));
		try {
			BackfillPosition position = this.journal.position(statement.number());
			backfill.run((position.last() != null) ? position : backfill.begin(), this.lock);
		}
		catch (StatementFailure ex) {
			noteFailure(statement, effect, DatabaseError.of(ex.error()));
			throw ex;
		}
		catch (RuntimeException ex) {
			throw stopped(statement, ex);
		}
	}

	/** Notes that a statement stopped in this process: nothing of it runs any more. */
	private RuntimeException stopped(SectionStatement statement, RuntimeException cause) {
		try {
			this.journal.failed(statement.number(), null, true);
		}
		catch (SQLException ex) {
			cause.addSuppressed(DatabaseError.of(ex).asCause(ex));
		}
		return cause;
	}

	/**
	 * Takes away what a statement left.
	 * @param finding what was found
	 * @param kind what the statement does
	 * @throws StatementFailure where that fails
	 * @throws SQLException where the database fails otherwise
	 */
	void clean(Finding finding, StatementKind kind) throws StatementFailure, SQLException {
		for (String repair : finding.repair()) {
			this.lock.check();
			this.last = Statement.of(repair);
			Log.log.info("{}: {}", this.code.id(), repair);
			this.settings.prepare(this.run.session(), kind);
			this.run.session().run(List.of(repair));
		}
	}

	/**
	 * Does the other half of a statement, in a transaction.
	 * @param statement the statement
	 * @param finding what was found
	 * @param row its row, which stays what it is until the statement is done
	 * @throws StatementFailure where that fails
	 * @throws SQLException where the database fails otherwise
	 */
	void finish(SectionStatement statement, Finding finding, JournalRow row) throws StatementFailure, SQLException {
		this.lock.check();
		this.journal.begin(statement, row.kind(), row.target());
		execute(statement.as(finding.repair().get(0)), new Effect.Transactional(), StatementKind.TRANSACTION);
	}

	private void execute(SectionStatement statement, Effect effect, StatementKind kind)
			throws StatementFailure, SQLException {
		this.last = statement.statement();
		try {
			patiently(statement, effect, kind);
		}
		catch (StoppedException ex) {
			// What does all or nothing has done nothing.
			throw kind.isRepeatable() ? stopped(statement, ex) : ex;
		}
	}

	private void patiently(SectionStatement statement, Effect effect, StatementKind kind)
			throws StatementFailure, SQLException {
		// Each statement has its own: the one before may have taken hours.
		Patience patience = this.run.settings().patience();
		while (true) {
			try {
				watched(statement, kind);
				return;
			}
			catch (StatementFailure ex) {
				DatabaseError error = DatabaseError.of(ex.error());
				if (error.isLock()) {
					Blockers blockers = Blockers.of(this.run.session(), statement.statement(), ex);
					if (!kind.isRepeatable() || patience.isOver()) {
						noteFailure(statement, effect, error);
						throw ex.blockedBy(blockers);
					}
					patience.pause(this.code.purpose(), error, blockers);
				}
				else if (error.isRefusedInTransaction() && kind == StatementKind.TRANSACTION) {
					// Its text did not show it, as for REINDEX of a partitioned table.
					run(statement, Effect.ofRefused(statement.text()));
					return;
				}
				else {
					noteFailure(statement, effect, error);
					throw ex;
				}
			}
		}
	}

	private void watched(SectionStatement statement, StatementKind kind) throws StatementFailure, SQLException {
		if (kind.isRepeatable() && !LockWatch.isNeeded(this.limits.lockTimeout())) {
			attempt(statement, kind);
			return;
		}
		LockWatch watch = this.run.session().watch(this.code.purpose());
		try {
			attempt(statement, kind);
		}
		finally {
			watch.end();
		}
	}

	private void attempt(SectionStatement statement, StatementKind kind) throws StatementFailure, SQLException {
		if (kind == StatementKind.TRANSACTION) {
			inTransaction(statement);
			return;
		}
		this.settings.prepare(this.run.session(), kind);
		statement.run(this.run.session(), List.of(), List.of());
		try {
			this.journal.done(statement.number());
		}
		catch (SQLException ex) {
			throw new NotNotedException(this.code, statement, ex);
		}
	}

	/** The statement and the note that it is done are committed together. */
	private void inTransaction(SectionStatement statement) throws StatementFailure {
		List<String> before = this.settings.begin();
		List<String> after = new ArrayList<>(this.journal.closing(statement.number()));
		try {
			if (this.run.session().isPooled()) {
				after.addAll(after.size() - 1, look(before).putBack());
				before = List.of();
			}
			statement.run(this.run.session(), before, after);
		}
		catch (StatementFailure ex) {
			this.run.session().rollback(ex);
			// Behind the statement and its deferred constraints, before COMMIT.
			int note = ex.index() - before.size() - 1;
			if (note > 0 && note < after.size() - 1) {
				throw this.journal.notNoted(ex.error());
			}
			throw ex;
		}
	}

	private PooledSession look(List<String> begin) throws StatementFailure {
		try {
			return PooledSession.begin(this.run.session(), begin);
		}
		catch (SQLException ex) {
			throw new StatementFailure(-1, ex);
		}
	}

	/**
	 * Where the connection is lost there is nothing to note: the next start finds out.
	 */
	private void noteFailure(SectionStatement statement, Effect effect, DatabaseError error) throws SQLException {
		if (!error.isConnectionLost()) {
			this.journal.failed(statement.number(), error.sqlState(), !StatementKind.leavesUnknown(effect));
		}
	}

	/**
	 * The statement that was run last, for messages.
	 * @return the statement, or null where there was none
	 */
	@Nullable Statement last() {
		return this.last;
	}

}
