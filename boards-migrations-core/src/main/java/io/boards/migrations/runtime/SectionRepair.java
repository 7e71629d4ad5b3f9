package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;

import io.boards.migrations.failure.MigrationException;

/**
 * Settles what only a person can tell: how a statement outside a transaction ended.
 */
final class SectionRepair {

	private final RunContext run;

	private final JournalTable table;

	SectionRepair(RunContext run) {
		this.run = run;
		this.table = new JournalTable(run.tables());
	}

	/**
	 * Finds what is meant.
	 * @param revision the id of a revision, or the beginning of it
	 * @param unfinished what is unfinished
	 * @return the section
	 * @throws NothingToRepairException where there is none, or more than one
	 */
	static UnfinishedSection named(String revision, UnfinishedSections unfinished) {
		List<UnfinishedSection> open = unfinished.sections()
			.stream()
			.filter((section) -> section.statement() != null && section.revision().startsWith(revision))
			.toList();
		List<UnfinishedSection> exact = open.stream().filter((each) -> each.revision().equals(revision)).toList();
		List<UnfinishedSection> found = exact.isEmpty() ? open : exact;
		if (found.size() != 1) {
			throw new NothingToRepairException(revision, unfinished);
		}
		return found.get(0);
	}

	/**
	 * Settles the statement of a section that is begun and not done.
	 * @param section the section as it was before the lock
	 * @param repair what the statement counts as
	 * @return what was settled
	 * @throws SQLException where the database fails
	 */
	RepairReport run(UnfinishedSection section, Repair repair) throws SQLException {
		Session session = this.run.session();
		RunTransaction transaction = this.run.transaction(session);
		transaction.begin("repair " + section.revision(), "SELECT 1", this.run.settings().patience());
		try {
			JournalRow row = find(session, section);
			SessionState before = transaction.before();
			List<Object[]> runner = row.mayRun() ? session
				.exchange(before.beItself(), JournalTable.runner(row), before.beOneself(this.run.settings()))
				.get(1) : List.of();
			if (!runner.isEmpty()) {
				throw new StillRunningException(row, LockHolder.of(runner).text());
			}
			session.exchange(this.table.settle(row, repair == Repair.DONE),
					this.run.bookkeeping().repaired(row.revision(), repair), "COMMIT");
			return new RepairReport(row.revision(), row.direction(), row.statement(), repair);
		}
		catch (SQLException | MigrationException ex) {
			session.rollback(ex);
			throw ex;
		}
	}

	/** What another run finished meanwhile needs no repair. */
	private JournalRow find(Session session, UnfinishedSection section) throws SQLException {
		return session.exchange(this.table.readAll())
			.get(0)
			.stream()
			.map(JournalRow::of)
			.filter((row) -> !row.isDone() && row.revision().equals(section.revision())
					&& row.direction().equals(section.direction()))
			.findFirst()
			.orElseThrow(() -> new NothingToRepairException(section.revision(), new UnfinishedSections(List.of())));
	}

}
