package io.boards.migrations.runtime;

import java.util.ArrayList;
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

	private final Scripts scripts;

	private final Needs needs;

	AppliedChecks(Scripts scripts, Needs needs) {
		this.scripts = scripts;
		this.needs = needs;
	}

	/**
	 * Refuses an applied set in which something that is needed is missing: then the graph
	 * is another than the one it was applied by.
	 * @param applied the applied set, all of it known
	 * @throws GapException where an applied revision needs one that is not applied
	 */
	void refuseGaps(AppliedSet applied) {
		Map<String, List<String>> gaps = new LinkedHashMap<>();
		for (String id : applied.ids()) {
			List<String> missing = new ArrayList<>(this.needs.of(id));
			missing.removeAll(applied.ids());
			if (!missing.isEmpty()) {
				gaps.put(id, missing);
			}
		}
		if (!gaps.isEmpty()) {
			throw new GapException(gaps);
		}
	}

	/**
	 * Refuses a database that has what the application does not know.
	 * @param applied the applied set
	 * @throws UnknownRevisionException where it has an unknown revision
	 */
	void refuseUnknown(AppliedSet applied) {
		List<AppliedRevision> unknown = applied.revisions()
			.stream()
			.filter((row) -> this.scripts.find(row.revision()).isEmpty())
			.toList();
		if (!unknown.isEmpty()) {
			throw new UnknownRevisionException(unknown);
		}
	}

	/**
	 * Refuses to go on from scripts that are not what was applied.
	 * @param applied the applied set
	 * @throws ChangedScriptException where a script was changed
	 */
	void refuseChanged(AppliedSet applied) {
		List<ChangedScriptException.Change> changes = new ArrayList<>();
		for (AppliedRevision row : applied.revisions()) {
			this.scripts.find(row.revision())
				.filter((script) -> isChanged(script, row.checksum()))
				.ifPresent((script) -> changes.add(ChangedScriptException.Change.of(script, row)));
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
		Optional<Checksum> now = script.checksum();
		return now.isPresent() && then != null && now.get().contradicts(Checksum.parse(then));
	}

}
