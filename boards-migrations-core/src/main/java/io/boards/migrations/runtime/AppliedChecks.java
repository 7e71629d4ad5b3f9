package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.boards.migrations.script.Checksum;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the database has with what the application knows.
 */
final class AppliedChecks {

	private final Revisions revisions;

	private final @Nullable OnUnknown onUnknown;

	AppliedChecks(Revisions revisions, @Nullable OnUnknown onUnknown) {
		this.revisions = revisions;
		this.onUnknown = onUnknown;
	}

	/**
	 * Sees whether an upgrade may go on from what is applied.
	 * @param applied the applied set
	 * @return what its plan is made from
	 * @throws UnknownRevisionException where it must not go on beside what is unknown
	 * @throws GapException where an applied revision needs one that is not applied
	 * @throws ChangedScriptException where a script is not what was applied
	 */
	Basis forward(AppliedSet applied) {
		UnknownRevisions unknown = UnknownRevisions.of(applied, this.revisions.graph());
		boolean allowed = (this.onUnknown != null) ? this.onUnknown == OnUnknown.WARN : unknown.areAhead();
		if (!unknown.isEmpty() && !allowed) {
			throw UnknownRevisionException.upgrading(unknown, unknown.below(this.revisions.graph(), applied.ids()));
		}
		refuseGaps(applied);
		refuseChanged(applied);
		return Basis.known(this.revisions.scripts(), this.revisions.graph(), applied, unknown);
	}

	/**
	 * Sees whether a downgrade may go back from what is applied. What the application
	 * does not know is taken back as the database remembers it.
	 * @param applied the applied set
	 * @param reader reads what is remembered
	 * @param session where
	 * @return what its plan is made from
	 * @throws UnknownRevisionException where it is not known to what something belongs
	 * @throws GapException where an applied revision needs one that is not applied
	 * @throws SQLException where the database fails
	 */
	Basis back(AppliedSet applied, AppliedReader reader, Session session) throws SQLException {
		UnknownRevisions unknown = UnknownRevisions.of(applied, this.revisions.graph());
		if (!unknown.strangers().isEmpty()) {
			throw UnknownRevisionException.downgrading(unknown);
		}
		refuseGaps(applied);
		if (unknown.isEmpty()) {
			return Basis.known(this.revisions.scripts(), this.revisions.graph(), applied, unknown);
		}
		return Basis.completed(this.revisions.scripts(), this.revisions.graph(), applied, unknown,
				reader.downgrades(session, applied.requireTables(), unknown.ids()));
	}

	/**
	 * Refuses to forget what the application does not know.
	 * @param applied the applied set
	 * @throws UnknownRevisionException where there is something unknown
	 */
	void refuseToStamp(AppliedSet applied) {
		UnknownRevisions unknown = UnknownRevisions.of(applied, this.revisions.graph());
		if (!unknown.isEmpty()) {
			throw UnknownRevisionException.stamping(unknown, unknown.below(this.revisions.graph(), applied.ids()));
		}
	}

	/**
	 * Refuses to compare a database with entities that are not all that made it.
	 * @param applied the applied set
	 * @throws UnknownRevisionException where there is something unknown
	 */
	void refuseToCompare(AppliedSet applied) {
		UnknownRevisions unknown = UnknownRevisions.of(applied, this.revisions.graph());
		if (!unknown.isEmpty()) {
			throw UnknownRevisionException.comparing(unknown, unknown.below(this.revisions.graph(), applied.ids()));
		}
	}

	/**
	 * Refuses an applied set in which something that is needed is missing: then the graph
	 * is another than the one it was applied by.
	 * @param applied the applied set
	 * @throws GapException where an applied revision needs one that is not applied
	 */
	private void refuseGaps(AppliedSet applied) {
		Map<String, List<String>> gaps = new LinkedHashMap<>();
		Scripts scripts = this.revisions.scripts();
		Needs needs = new GraphNeeds(this.revisions.graph());
		for (String id : applied.ids()) {
			Collection<String> needed = scripts.find(id).isPresent() ? needs.of(id) : List.of();
			if (!applied.ids().containsAll(needed)) {
				List<String> missing = new ArrayList<>(needed);
				missing.removeAll(applied.ids());
				gaps.put(id, missing);
			}
		}
		if (!gaps.isEmpty()) {
			throw new GapException(gaps);
		}
	}

	/**
	 * Refuses to go on from scripts that are not what was applied.
	 * @param applied the applied set
	 * @throws ChangedScriptException where a script was changed
	 */
	private void refuseChanged(AppliedSet applied) {
		List<ChangedScriptException.Change> changes = new ArrayList<>();
		for (AppliedRevision row : applied.revisions()) {
			Optional<Script> script = this.revisions.scripts().find(row.revision());
			if (script.isPresent() && row.isChanged(script.get())) {
				changes.add(ChangedScriptException.Change.of(script.get(), row));
			}
		}
		if (!changes.isEmpty()) {
			throw new ChangedScriptException(changes);
		}
	}

	/**
	 * Whether a script is not what was applied. Where either side has no checksum, as in
	 * Java, there is nothing to compare.
	 * @param script the script as it is
	 * @param then the checksum of what was applied
	 * @return whether their checksums differ
	 */
	static boolean isChanged(Script script, @Nullable String then) {
		return then != null && script.isChangedSince(Checksum.parse(then));
	}

}
