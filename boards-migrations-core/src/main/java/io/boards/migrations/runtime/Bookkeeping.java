package io.boards.migrations.runtime;

import java.util.List;
import java.util.Locale;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.script.Checksum;
import io.boards.migrations.script.Script;
import io.boards.migrations.sql.Quoting;
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
		String id = Quoting.literal(code.id());
		String row = code.isUpgrade() ? this.tables.insert(values(code.script()), duration) : this.tables.delete(id);
		return List.of(row, log(id, code.direction(), "done", duration, null));
	}

	/**
	 * Notes steps that are done, one after the other.
	 * @param name what the statement is called
	 * @param upgrades whether they all go forward, or else back
	 * @param duration an expression for the milliseconds that one took
	 * @return a statement of {@link #values(StepCode)} for the row and for the log
	 */
	KeptStatement done(String name, boolean upgrades, String duration) {
		List<String> types = upgrades ? List.of(KeptStatement.TEXT, KeptStatement.TEXTS, KeptStatement.TEXTS,
				KeptStatement.TEXT, KeptStatement.TIME, KeptStatement.TEXT, KeptStatement.TEXT)
				: List.of(KeptStatement.TEXT);
		List<String> values = KeptStatement.parameters(types.size());
		String row = upgrades ? this.tables.insert(values, duration) : this.tables.delete(values.get(0));
		String direction = StepCode.direction(upgrades);
		return new KeptStatement(name, types,
				"WITH noted AS (" + row + ") " + log(values.get(0), direction, "done", duration, null));
	}

	/**
	 * What is noted of a step.
	 * @param code the step
	 * @return an expression for each value
	 */
	List<String> values(StepCode code) {
		return code.isUpgrade() ? values(code.script()) : List.of(Quoting.literal(code.id()));
	}

	String failed(StepCode code, String duration, DatabaseError error) {
		return log(Quoting.literal(code.id()), code.direction(), "failed", duration, error);
	}

	String repaired(String revision, Repair repair) {
		return log(Quoting.literal(revision), "repair", repair.name().toLowerCase(Locale.ROOT), "0", null);
	}

	List<String> stampedAs(Script script) {
		return List.of(this.tables.insert(values(script), "0"),
				log(Quoting.literal(script.revision().id()), "stamp", "done", "0", null));
	}

	List<String> stampedAway(String revision) {
		String id = Quoting.literal(revision);
		return List.of(this.tables.delete(id), log(id, "stamp", "done", "0", null));
	}

	List<String> accepted(String revision, @Nullable String checksum, @Nullable String downgrade) {
		return List.of(this.tables.update(revision, checksum, downgrade),
				log(Quoting.literal(revision), "accept", "done", "0", null));
	}

	private List<String> values(Script script) {
		Revision revision = script.revision();
		return List.of(Quoting.literal(revision.id()), VersionTables.array(revision.revises()),
				VersionTables.array(this.needs.dependsOn(revision.id())), Quoting.literal(revision.message()),
				Quoting.literal(revision.created().toString()),
				Quoting.literal(script.checksum().map(Checksum::text).orElse(null)),
				Quoting.literal(StoredDowngrade.of(script)));
	}

	private String log(String id, String direction, String outcome, String duration, @Nullable DatabaseError error) {
		return this.tables.log(new LogEntry(direction, outcome, this.host, this.application, error), id, duration);
	}

}
