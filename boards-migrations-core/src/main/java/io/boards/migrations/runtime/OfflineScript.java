package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.revision.Step;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.sql.PrintedScript;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Statement;

/**
 * Writes runs as SQL scripts for psql, with all that a run would note in the tool's
 * tables. No connection is opened; each step makes sure, when the script is run, that the
 * database is where the script expects it.
 */
public final class OfflineScript {

	/** Without a connection nobody knows the current schema. */
	private static final String SCHEMA = "public";

	private static final Pattern CHANGES_SETTINGS = Pattern.compile("(?im)^\\s*(set|reset|discard)\\b|set_config");

	private final RunSettings settings;

	private final Scripts scripts;

	private final RevisionGraph graph;

	private final GraphNeeds needs;

	private final VersionTables tables;

	private final Bookkeeping bookkeeping;

	private final StringBuilder text = new StringBuilder();

	/**
	 * A writer.
	 * @param scripts the code of the revisions
	 * @param graph the revisions
	 * @param settings how steps are run
	 */
	public OfflineScript(Scripts scripts, RevisionGraph graph, RunSettings settings) {
		this.settings = settings;
		this.scripts = scripts;
		this.graph = graph;
		this.needs = new GraphNeeds(graph);
		String schema = settings.schema();
		this.tables = new VersionTables((schema != null) ? schema : SCHEMA);
		this.bookkeeping = Bookkeeping.ofScript(this.tables, this.needs);
	}

	/**
	 * Writes the steps of a plan.
	 * @param plan the plan
	 * @param from the applied set that it begins with
	 * @return the script
	 * @throws ReadsRowsException naming the migrations that cannot be written as SQL
	 * @throws IrreversibleException where a step has no way back
	 */
	public String of(Plan plan, Set<String> from) {
		WayBack.check(plan, this.scripts);
		List<StepCode> codes = StepCode.all(plan, this.scripts);
		boolean together = this.settings.transaction() == TransactionMode.ALL;
		if (together) {
			OutsideTransactionException.check(codes);
		}
		List<StepScript> steps = codes.stream().map(StepScript::of).toList();
		ReadsRowsException.check(steps);
		begin(from);
		if (together && !steps.isEmpty()) {
			beginTransaction();
		}
		for (int i = 0; i < steps.size(); i++) {
			step(codes.get(i), steps.get(i), together);
		}
		if (together && !steps.isEmpty()) {
			this.text.append("\nCOMMIT;\n");
		}
		return this.text.toString();
	}

	/**
	 * Writes a stamp.
	 * @param wanted the applied set after it
	 * @param from the applied set before it
	 * @return the script
	 */
	public String ofStamp(Set<String> wanted, Set<String> from) {
		begin(from);
		beginTransaction();
		lines(block(takeLock(), refuseUnless(from)));
		statements(Stamp.statements(StampReport.of(wanted, from, false, this.graph), this.tables, this.bookkeeping,
				this.scripts));
		return this.text.toString();
	}

	private void begin(Set<String> from) {
		// Without it psql would go on behind a step that was refused.
		lines("\\set ON_ERROR_STOP on");
		lines("-- Written by boards-migrations. Each step is refused unless the database is where it has to be for it.",
				"-- Run it with: psql -f FILE",
				"-- The tool's tables are in the schema " + this.tables.quotedSchema()
						+ ((this.settings.tenant() != null) ? ", that of the tenant."
								: " (boards.migrations.schema)."));
		if (from.isEmpty()) {
			beginTransaction();
			lines(block(takeLock()));
			// Types of the table's columns have names too.
			statements(List.of("SET LOCAL search_path = pg_catalog, pg_temp"));
			statements(
					this.tables.schema().equals(SCHEMA) ? this.tables.createInExistingSchema() : this.tables.create());
			lines("COMMIT;");
		}
	}

	private void beginTransaction() {
		this.text.append('\n');
		statements(Settings.beginOffline(this.settings));
	}

	private void step(StepCode code, StepScript script, boolean together) {
		String sql = script.sql().orElseThrow();
		lines("", "-- " + title(script.step()) + " (" + script.location() + ")");
		RunSettings limited = this.settings.within(code);
		statements(together ? Settings.limitsOffline(limited) : Settings.beginOffline(limited));
		lines(guard(code));
		if (code.transactional()) {
			this.text.append('\n').append(code.section().isEmpty() ? sql : inTransaction(code)).append('\n');
		}
		else {
			lines(refuseHalfDone(code), "COMMIT;", "", "-- Not in a transaction:");
			outside(code, sql, limited);
			statements(Settings.beginOffline(limited));
			lines(guard(code));
		}
		statements(this.bookkeeping.done(code, code.transactional() ? VersionTables.sinceBegin() : "0"));
		if (!together) {
			lines("COMMIT;");
		}
		if (CHANGES_SETTINGS.matcher(sql).find()) {
			lines("RESET SESSION AUTHORIZATION;", "RESET ALL;");
		}
	}

	private String inTransaction(StepCode code) {
		return PrintedScript.ofStatements(Settings.stayingOffline(this.settings, code.statements(), true));
	}

	private void outside(StepCode code, String sql, RunSettings limited) {
		statements(Settings.outsideOffline(limited));
		if (code.section().isEmpty()) {
			this.text.append('\n').append(sql).append('\n');
		}
		for (Statement statement : Settings.stayingOffline(this.settings, code.statements(), false)) {
			boolean transaction = SectionStatement.isInTransaction(statement);
			this.text.append('\n');
			if (transaction) {
				statements(List.of(Settings.BEGIN));
				statements(Settings.limitsOffline(limited));
			}
			this.text.append(PrintedScript.ofStatements(List.of(statement)));
			if (transaction) {
				lines("COMMIT;");
			}
		}
		lines("", "RESET lock_timeout;", "RESET statement_timeout;", "RESET ROLE;");
		if (this.settings.tenant() != null) {
			lines("RESET search_path;");
		}
	}

	private static String title(Step step) {
		Revision revision = step.revision();
		return step.direction().toString().toLowerCase(Locale.ROOT) + " " + revision.id() + ": "
				+ revision.message().replaceAll("[\\r\\n]+", " ");
	}

	private String takeLock() {
		return refuse(List.of("NOT pg_catalog.pg_try_advisory_xact_lock(" + RunLock.of(this.tables).key() + ")"),
				"another run of the migrations holds the lock");
	}

	private String guard(StepCode code) {
		List<String> problems = new ArrayList<>();
		String applied = "EXISTS (SELECT FROM " + this.tables.applied() + " WHERE revision OPERATOR(pg_catalog.=) "
				+ Quoting.literal(code.id()) + ")";
		if (code.isUpgrade()) {
			problems.add(applied);
			for (String need : this.needs.of(code.id())) {
				problems.add("NOT EXISTS (SELECT FROM " + this.tables.applied()
						+ " WHERE revision OPERATOR(pg_catalog.=) " + Quoting.literal(need) + ")");
			}
		}
		else {
			problems.add("NOT " + applied);
			problems.add("EXISTS (SELECT FROM " + this.tables.applied() + " WHERE " + Quoting.literal(code.id())
					+ " OPERATOR(pg_catalog.=) ANY (parents) OR " + Quoting.literal(code.id())
					+ " OPERATOR(pg_catalog.=) ANY (depends_on))");
		}
		String refusal = code.isUpgrade() ? " cannot be applied: it is already, or what it needs is not"
				: " cannot be taken back: it is not applied, or something needs it";
		return block(takeLock(), refuse(problems, code.id() + refusal));
	}

	/**
	 * The script begins with the first statement, also where a run has done some of them.
	 */
	private String refuseHalfDone(StepCode code) {
		return block(refuse(List.of(new JournalTable(this.tables).isHalfDone(code)),
				code.id() + " is half done by a run, which has to finish it"));
	}

	private String refuseUnless(Set<String> from) {
		return refuse(
				List.of("(SELECT pg_catalog.count(*) FROM " + this.tables.applied() + ") OPERATOR(pg_catalog.<>) "
						+ from.size(),
						"EXISTS (SELECT FROM " + this.tables.applied() + " WHERE revision OPERATOR(pg_catalog.<>) ALL ("
								+ VersionTables.array(from.stream().sorted().toList()) + "))"),
				"the database does not stand where this stamp begins");
	}

	private static String refuse(List<String> problems, String message) {
		return "    IF " + String.join("\n        OR ", problems) + " THEN\n        RAISE EXCEPTION "
				+ Quoting.literal(message) + ";\n    END IF;";
	}

	private static String block(String... body) {
		return Quoting.block("\nBEGIN\n" + String.join("\n", body) + "\nEND\n") + ";";
	}

	private void statements(List<String> statements) {
		statements.forEach((statement) -> this.text.append(statement).append(";\n"));
	}

	private void lines(String... lines) {
		for (String line : lines) {
			this.text.append(line).append('\n');
		}
	}

}
