package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Step;
import io.boards.migrations.script.Checksum;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * Makes what scripts say now count as what was applied, in one transaction, under the
 * lock. Nothing of them is run.
 */
final class Acceptance {

	private final RunContext run;

	private final Scripts scripts;

	Acceptance(RunContext run, Scripts scripts) {
		this.run = run;
		this.scripts = scripts;
	}

	/**
	 * Accepts the scripts of revisions.
	 * @param ids the revisions
	 * @return what was accepted of each
	 * @throws NotAppliedException where one of them is not applied
	 * @throws SQLException where the database fails
	 */
	AcceptReport run(List<String> ids) throws SQLException {
		Session session = this.run.session();
		Set<String> applied = this.run.transaction(session)
			.begin("accept " + String.join(", ", ids), this.run.tables().readIds(), this.run.settings().patience());
		try {
			NotAppliedException.check(ids, applied, this.scripts);
			Map<String, Object[]> rows = new HashMap<>();
			for (Object[] row : session.exchange(this.run.tables().readScripts(ids)).get(0)) {
				rows.put(row[0].toString(), row);
			}
			List<String> message = new ArrayList<>();
			List<AcceptReport.Accepted> accepted = new ArrayList<>();
			for (String id : ids) {
				accepted
					.add(accept(this.scripts.find(id).orElseThrow(), Objects.requireNonNull(rows.get(id)), message));
			}
			message.add("COMMIT");
			session.exchange(message);
			return new AcceptReport(accepted);
		}
		catch (SQLException | RuntimeException ex) {
			session.rollback(ex);
			throw ex;
		}
	}

	private AcceptReport.Accepted accept(Script script, Object[] row, List<String> message) {
		String checksum = (String) row[1];
		String then = (String) row[2];
		String now = StoredDowngrade.of(script, (ex) -> {
			// What is stored is better than nothing.
			throw new UnprintableMigrationException(
					StepCode.of(new Step(script.revision(), Direction.DOWNGRADE), script), ex);
		});
		List<String> changes = new ArrayList<>();
		boolean changed = AppliedChecks.isChanged(script, checksum);
		if (changed) {
			changes.addAll(Checksum.parse(String.valueOf(checksum)).differences(script));
		}
		if (!Objects.equals(then, now)) {
			changes.add(downgrade(then, now));
		}
		String id = script.revision().id();
		if (!changes.isEmpty()) {
			message.addAll(this.run.bookkeeping()
				.accepted(id, changed ? script.checksum().orElseThrow().text() : checksum, now));
		}
		return new AcceptReport.Accepted(id, changes);
	}

	private static String downgrade(@Nullable String then, @Nullable String now) {
		if (then == null) {
			return "its downgrade is stored, where none was";
		}
		return (now != null) ? "its downgrade was changed, and is stored anew"
				: "its downgrade is no longer stored: the script has none that can be known before it runs";
	}

}
