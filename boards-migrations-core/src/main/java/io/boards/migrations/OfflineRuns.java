package io.boards.migrations;

import java.util.List;
import java.util.Set;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.revision.Target;
import io.boards.migrations.runtime.OfflineScript;
import io.boards.migrations.runtime.RunSettings;

/**
 * Runs as SQL scripts, for databases that this application cannot or may not reach. No
 * connection is opened.
 */
public final class OfflineRuns {

	private final Loaded all;

	private final RunSettings settings;

	OfflineRuns(Loaded all, RunSettings settings) {
		this.all = all;
		this.settings = settings;
	}

	/**
	 * An upgrade.
	 * @param range where the database stands and where to go, such as {@code base:head};
	 * a target alone begins at the base
	 * @return a script for psql
	 */
	public String upgrade(String range) {
		Range targets = Range.isOne(range) ? Range.parse(range) : new Range(Target.BASE, range);
		String to = targets.to().isEmpty() ? Target.HEAD : targets.to();
		Set<String> from = new Range(targets.from().isEmpty() ? Target.BASE : targets.from(), to)
			.applied(this.all.graph());
		return script().of(this.all.graph().upgrade(to, from), from);
	}

	/**
	 * A downgrade.
	 * @param range where the database stands and where to go, such as {@code head:-1}
	 * @return a script for psql
	 */
	public String downgrade(String range) {
		if (!Range.isOne(range)) {
			throw new RangeException(Failure.of("A downgrade as a script needs to know where the database stands.")
				.fact("target", range)
				.remedy("Write both, such as head:" + range + "."));
		}
		Range targets = Range.parse(range);
		Set<String> from = targets.applied(this.all.graph());
		return script().of(this.all.graph().downgrade(targets.to(), from), from);
	}

	/**
	 * A stamp.
	 * @param range where the tool's tables stand and where they are to stand; a target
	 * alone begins at the base
	 * @return a script for psql
	 */
	public String stamp(String range) {
		Range targets = Range.isOne(range) ? Range.parse(range) : new Range(Target.BASE, range);
		Set<String> from = targets.applied(this.all.graph());
		return script().ofStamp(this.all.graph().stamp(List.of(targets.to()), from), from);
	}

	private OfflineScript script() {
		return new OfflineScript(this.all.scripts(), this.all.graph(), this.settings);
	}

}
