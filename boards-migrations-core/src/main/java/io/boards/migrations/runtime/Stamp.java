package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.boards.migrations.script.Scripts;

/**
 * Writes another applied set, in one transaction, under the lock.
 */
final class Stamp {

	private final RunContext run;

	private final Scripts scripts;

	Stamp(RunContext run, Scripts scripts) {
		this.run = run;
		this.scripts = scripts;
	}

	/**
	 * Writes a change.
	 * @param change what to add and what to remove
	 * @param expected the applied set that it was made for
	 * @param anew whether all that is unfinished is forgotten
	 * @return false where the applied set is another by now
	 * @throws SQLException where the database fails
	 */
	boolean run(StampReport change, Set<String> expected, boolean anew) throws SQLException {
		Session session = this.run.session();
		Set<String> applied = this.run.transaction(session)
			.begin("stamp the database", this.run.tables().readIds(), this.run.settings().patience());
		if (!applied.equals(expected)) {
			session.exchange("ROLLBACK");
			return false;
		}
		try {
			List<String> statements = new ArrayList<>();
			if (anew) {
				statements.add(new JournalTable(this.run.tables()).forgetAll());
			}
			statements.addAll(statements(change, this.run.tables(), this.run.bookkeeping(), this.scripts));
			session.exchange(statements);
			return true;
		}
		catch (SQLException | RuntimeException ex) {
			session.rollback(ex);
			throw ex;
		}
	}

	/**
	 * What writes a change and ends the transaction.
	 * @param change what to add and what to remove
	 * @param tables where it is noted
	 * @param bookkeeping how it is noted
	 * @param scripts the code of the revisions
	 * @return statements
	 */
	static List<String> statements(StampReport change, VersionTables tables, Bookkeeping bookkeeping, Scripts scripts) {
		List<String> statements = new ArrayList<>();
		List<String> changed = Stream.concat(change.removed().stream(), change.added().stream()).toList();
		if (!changed.isEmpty()) {
			statements.add(new JournalTable(tables).forget(changed));
		}
		change.removed().forEach((id) -> statements.addAll(bookkeeping.stampedAway(id)));
		change.added().forEach((id) -> statements.addAll(bookkeeping.stampedAs(scripts.find(id).orElseThrow())));
		statements.add("COMMIT");
		return statements;
	}

}
