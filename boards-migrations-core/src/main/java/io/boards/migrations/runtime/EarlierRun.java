package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;

/**
 * Waits for a statement that an earlier run began, and that may still be running though
 * that run, and its lock, are gone.
 */
final class EarlierRun {

	private final Journal journal;

	private final Probe probe;

	private final StepCode code;

	EarlierRun(Journal journal, Probe probe, StepCode code) {
		this.journal = journal;
		this.probe = probe;
		this.code = code;
	}

	/**
	 * Waits until the statement is not running any more.
	 * @param row the statement
	 * @param statement it as it is now
	 * @param patience how long to wait
	 * @return what is then found
	 * @throws SQLException where the database fails
	 * @throws StillRunningException where it does not end in time
	 */
	Finding end(JournalRow row, SectionStatement statement, Patience patience) throws SQLException {
		while (true) {
			List<Object[]> runner = this.journal.runner(row);
			JournalRow now = this.journal.row(row.statement());
			if (now != null && now.isDone()) {
				return Finding.done("it is noted as done");
			}
			String who;
			if (runner.isEmpty()) {
				Finding finding = look(row);
				if (finding.state() != Finding.State.BUSY) {
					return finding;
				}
				who = finding.text();
			}
			else {
				who = LockHolder.of(runner).text();
			}
			if (patience.isOver()) {
				throw new StillRunningException(this.code, statement, who, patience);
			}
			if (patience.isTimeToReport()) {
				Log.log.info("Waiting to {} for {} s: its statement {}, which an earlier run began, is still run by {}",
						this.code.purpose(), patience.waited().toSeconds(), row.statement(), who);
			}
			patience.pause();
		}
	}

	private Finding look(JournalRow row) throws SQLException {
		return (row.kind() == StatementKind.OTHER && row.again()) ? Finding.nothing("nothing of it is left")
				: this.probe.look(row.kind(), row.target());
	}

}
