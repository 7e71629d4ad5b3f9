package io.boards.migrations.runtime;

import java.util.List;
import java.util.Locale;

import io.boards.migrations.script.Checksum;
import io.boards.migrations.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * The statements that note a step in the tool's tables, to be run with those of the step.
 */
final class Bookkeeping {

	private final VersionTables tables;

	private final @Nullable String host;

	private final @Nullable String application;

	private final Needs needs;

	private Bookkeeping(VersionTables tables, @Nullable String host, @Nullable String application, Needs needs) {
		this.tables = tables;
		this.host = host;
		this.application = application;
		this.needs = needs;
	}

	/**
	 * Notes what this process does.
	 * @param tables where
	 * @param application what the application is called
	 * @param needs what revisions need
	 * @return the statements' maker
	 */
	static Bookkeeping ofApplication(VersionTables tables, @Nullable String application, Needs needs) {
		return new Bookkeeping(tables, Host.name(), application, needs);
	}

	/**
	 * Notes what a script does that somebody runs somewhere.
	 * @param tables where
	 * @param needs what revisions need
	 * @return the statements' maker
	 */
	static Bookkeeping ofScript(VersionTables tables, Needs needs) {
		return new Bookkeeping(tables, null, null, needs);
	}

	/**
	 * Notes a step that was done.
	 * @param code the step
	 * @param duration an expression for the milliseconds that it took
	 * @return statements for the row and for the log
	 */
	List<String> done(StepCode code, String duration) {
		String row = code.isUpgrade() ? insert(code.script(), duration) : this.tables.delete(code.id());
		return List.of(row, log(code.id(), code.direction(), "done", duration, null));
	}

	String failed(StepCode code, String duration, DatabaseError error) {
		return log(code.id(), code.direction(), "failed", duration, error);
	}

	String repaired(String revision, Repair repair) {
		return log(revision, "repair", repair.name().toLowerCase(Locale.ROOT), "0", null);
	}

	List<String> stampedAs(Script script) {
		return List.of(insert(script, "0"), log(script.revision().id(), "stamp", "done", "0", null));
	}

	List<String> stampedAway(String revision) {
		return List.of(this.tables.delete(revision), log(revision, "stamp", "done", "0", null));
	}

	List<String> accepted(String revision, @Nullable String checksum, @Nullable String downgrade) {
		return List.of(this.tables.update(revision, checksum, downgrade), log(revision, "accept", "done", "0", null));
	}

	private String insert(Script script, String duration) {
		return this.tables.insert(script.revision(), this.needs.dependsOn(script.revision().id()),
				script.checksum().map(Checksum::text).orElse(null), StoredDowngrade.of(script), duration);
	}

	private String log(String revision, String direction, String outcome, String duration,
			@Nullable DatabaseError error) {
		return this.tables.log(new LogEntry(revision, direction, outcome, this.host, this.application, error),
				duration);
	}

}
