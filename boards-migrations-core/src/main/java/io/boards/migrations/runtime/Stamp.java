package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.script.Scripts;

/**
 * Writes another applied set, in one transaction, under the lock.
 */
final class Stamp {

	private final RunContext run;

	private final Scripts scripts;

	private final RevisionGraph graph;

	Stamp(RunContext run, Scripts scripts, RevisionGraph graph) {
		this.run = run;
		this.scripts = scripts;
		this.graph = graph;
	}

	/**
	 * Writes the difference.
	 * @param wanted the new applied set
	 * @param expected the one that it replaces
	 * @return what was changed, or empty where the applied set is another by now
	 * @throws SQLException where the database fails
	 */
	Optional<StampReport> run(Set<String> wanted, Set<String> expected) throws SQLException {
		Session session = this.run.session();
		Set<String> applied = this.run.transaction(session)
			.begin("stamp the database", this.run.tables().readIds(), new Patience(this.run.settings().lockWait()));
		if (!applied.equals(expected)) {
			session.exchange("ROLLBACK");
			return Optional.empty();
		}
		try {
			List<String> added = new ArrayList<>();
			List<String> removed = new ArrayList<>();
			List<String> message = new ArrayList<>();
			for (Revision revision : this.graph.revisions()) {
				String id = revision.id();
				if (wanted.contains(id) && !applied.contains(id)) {
					added.add(id);
					message.addAll(this.run.bookkeeping().stampedAs(this.scripts.find(id).orElseThrow()));
				}
				else if (!wanted.contains(id) && applied.contains(id)) {
					removed.add(id);
					message.addAll(this.run.bookkeeping().stampedAway(id));
				}
			}
			message.add("COMMIT");
			session.exchange(message);
			return Optional.of(new StampReport(added, removed, this.graph.maximal(wanted)));
		}
		catch (SQLException | RuntimeException ex) {
			session.rollback(ex);
			throw ex;
		}
	}

}
