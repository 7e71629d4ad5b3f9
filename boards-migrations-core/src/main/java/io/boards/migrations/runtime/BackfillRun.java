package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.sql.Statement;

/**
 * Runs a backfill from where it is to its end.
 */
final class BackfillRun {

	private final RunContext run;

	private final StepCode code;

	private final Backfill operation;

	private final BackfillTable table;

	private final BackfillBatches batches;

	private final BatchSize size;

	/**
	 * A backfill that is about to be run.
	 * @param run what is known of the run
	 * @param code its step
	 * @param operation the backfill
	 * @param table its table
	 * @param batches its batches
	 */
	BackfillRun(RunContext run, StepCode code, Backfill operation, BackfillTable table, BackfillBatches batches) {
		this.run = run;
		this.code = code;
		this.operation = operation;
		this.table = table;
		this.batches = batches;
		this.size = new BatchSize(operation.batchSize());
	}

	/**
	 * Finds out which row is the last one.
	 * @return the position before the first row
	 * @throws StatementFailure where the database refuses it
	 * @throws SQLException where the database fails otherwise
	 */
	BackfillPosition begin() throws StatementFailure, SQLException {
		new EarlierWriters(this.run.session(), this.operation, this.table.name()).await(this.code.purpose(),
				patience());
		return patiently(this.batches::begin, Duration.ZERO);
	}

	/**
	 * Runs one batch after the other.
	 * @param from where to begin
	 * @param lock what has to be there before each of them
	 * @throws StatementFailure where the database refuses one
	 */
	void run(BackfillPosition from, LockConnection lock) throws StatementFailure {
		Duration timeout = this.batches.timeout();
		BackfillReport report = new BackfillReport(this.table, from, System::nanoTime);
		report.begin().ifPresent(this::tell);
		BackfillPosition position = from;
		while (!position.isAtEnd()) {
			lock.check();
			long start = System.nanoTime();
			BackfillPosition before = position;
			position = patiently(() -> this.batches.next(before, this.size.now()), timeout);
			this.size.done();
			report.at(position).ifPresent(this::tell);
			if (!position.isAtEnd()) {
				pause(new BackfillBatch(this.code.id(), this.table.name(), position.seen() - before.seen(),
						position.changed() - before.changed(), Duration.ofNanos(System.nanoTime() - start)));
			}
		}
		tell(report.end(position));
	}

	private void tell(String text) {
		Log.log.info("{}: {}", this.code.id(), text);
	}

	/**
	 * Tries again where that may help.
	 * @param timeout after what time fewer rows may help; zero for never
	 */
	private BackfillPosition patiently(Batch batch, Duration timeout) throws StatementFailure {
		Patience patience = patience();
		while (true) {
			try {
				return batch.run();
			}
			catch (StatementFailure ex) {
				Duration underWay = this.batches.underWay();
				this.run.session().rollback(ex);
				DatabaseError error = DatabaseError.of(ex.error());
				if (error.isLock()) {
					Blockers blockers = Blockers.of(this.run.session(), Statement.of(this.table.name()), ex);
					if (patience.isOver()) {
						throw ex.blockedBy(blockers);
					}
					patience.pause(this.code.purpose(), error, blockers);
				}
				else if (isTimeout(error, timeout, underWay) && this.size.halve()) {
					Log.log.info("{}: a batch of the backfill of {} took longer than {} ms; trying {} rows",
							this.code.id(), this.table.name(), timeout.toMillis(), this.size.now());
				}
				else {
					throw ex;
				}
			}
		}
	}

	/**
	 * Somebody who cancels a statement gets the same SQLSTATE, and the message is in the
	 * server's language. But only the server itself waits until the time is over.
	 */
	private static boolean isTimeout(DatabaseError error, Duration timeout, Duration underWay) {
		return error.isCanceled() && !timeout.isZero() && underWay.compareTo(timeout) >= 0;
	}

	private Patience patience() {
		return this.run.settings().patience();
	}

	private void pause(BackfillBatch batch) {
		Duration own = this.operation.pause();
		Duration wanted = this.run.settings().throttle().pause(batch);
		Duration pause = (wanted.compareTo(own) > 0) ? wanted : own;
		Shutdown.pause(pause);
	}

	/** What is tried again. */
	@FunctionalInterface
	private interface Batch {

		BackfillPosition run() throws StatementFailure;

	}

}
