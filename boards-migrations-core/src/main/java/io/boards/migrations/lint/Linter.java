package io.boards.migrations.lint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.lint.LintReport.Acknowledged;
import io.boards.migrations.measure.Relation;
import io.boards.migrations.measure.Watch;
import io.boards.migrations.script.Script;

/**
 * Judges revisions one after the other, on a database that each of them finds as it would
 * find it when it is applied.
 */
public final class Linter {

	private final LintSettings settings;

	private final Mapped mapped;

	private final Sizes sizes;

	private final int version;

	private final List<String> revisions = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	private final List<Acknowledged> acknowledged = new ArrayList<>();

	/** The tables that revisions that were judged have made. */
	private final Set<Long> made = new HashSet<>();

	/** The tables that were there before the revision that was judged last. */
	private Set<Long> before = Set.of();

	/**
	 * A linter for one server.
	 * @param settings how strict it is
	 * @param mapped what the entities map
	 * @param sizes how large tables are
	 * @param version the server's version, such as 180006 for 18.6
	 */
	public Linter(LintSettings settings, Mapped mapped, Sizes sizes, int version) {
		this.settings = settings;
		this.mapped = mapped;
		this.sizes = sizes;
		this.version = version;
	}

	/**
	 * What became of the upgrade of a revision that was judged.
	 */
	public enum Upgrade {

		/** It ran. */
		RAN,

		/** It was not run, because nobody knows its statements before it runs. */
		UNKNOWN,

		/** It failed; what comes after it cannot be measured. */
		FAILED

	}

	/**
	 * Judges a revision, and runs its upgrade.
	 * @param script its script
	 * @param file where a person finds it
	 * @param connection a connection in the driver's autocommit mode, to a database that
	 * nobody else uses; or one with a transaction, in which all stays
	 * @return what became of the upgrade
	 * @throws SQLException where the database fails otherwise
	 */
	public Upgrade judge(Script script, String file, Connection connection) throws SQLException {
		Judged judged = Judged.of(script, file);
		List<Finding> read = ReadRules.of(judged, this.version, this.mapped);
		if (judged.upgrade().form() == Way.Form.BROKEN) {
			conclude(judged, read, List.of(), false);
			return Upgrade.FAILED;
		}
		this.before = tables(connection);
		if (judged.upgrade().form() == Way.Form.UNKNOWN) {
			conclude(judged, read, List.of(), false);
			return Upgrade.UNKNOWN;
		}
		Trial.Outcome outcome = connection.getAutoCommit() ? Trial.committed(connection, judged.upgrade())
				: Trial.inTransaction(connection, judged.upgrade());
		List<Finding> all = new ArrayList<>(read);
		List<Finding> exempt = new ArrayList<>();
		MeasuredRules.of(judged, outcome.tried(), this.sizes, this.version, (table) -> this.made.contains(table.id()))
			.forEach((each) -> (each.isExempt() ? exempt : all).add(each.finding()));
		Trial.Refused refused = outcome.refused();
		if (refused != null) {
			fails(judged, refused, all);
			conclude(judged, all, exempt, false);
			return Upgrade.FAILED;
		}
		ran(connection);
		conclude(judged, all, exempt, true);
		return Upgrade.RAN;
	}

	/**
	 * Says that the upgrade of the revision that was judged last has run.
	 * @param connection a connection to the database in which it did
	 * @throws SQLException where the database fails
	 */
	public void ran(Connection connection) throws SQLException {
		Set<Long> after = tables(connection);
		after.removeAll(this.before);
		this.made.addAll(after);
	}

	/** Unless it is known already why. */
	private static void fails(Judged judged, Trial.Refused refused, List<Finding> all) {
		int line = refused.statement().line();
		boolean isKnown = all.stream()
			.anyMatch((each) -> each.line() == line
					&& (each.rule() == Rule.IN_TRANSACTION || each.rule() == Rule.ENUM_VALUE_IN_USE));
		if (!isKnown) {
			all.add(judged.finding(Rule.FAILS, line,
					"PostgreSQL says: " + refused.error().message() + " (SQLSTATE " + refused.error().sqlState() + ").",
					"What can be run on a database at the revision before. Later revisions were only read."));
		}
	}

	/**
	 * Judges a revision by its text alone, because it cannot be run.
	 * @param script its script
	 * @param file where a person finds it
	 */
	public void read(Script script, String file) {
		Judged judged = Judged.of(script, file);
		conclude(judged, ReadRules.of(judged, this.version, this.mapped), List.of(), false);
	}

	/**
	 * Says that there are several heads.
	 * @param heads their ids
	 */
	public void severalHeads(List<String> heads) {
		tell(new Finding(Rule.SEVERAL_HEADS, Rule.SEVERAL_HEADS.severity(), "", "", 0,
				"The heads are " + String.join(", ", heads) + ".",
				"migrations merge " + String.join(" ", heads) + ", or migrations rebase."));
	}

	/**
	 * What was found.
	 * @return the report
	 */
	public LintReport report() {
		return new LintReport(this.revisions, this.findings, this.acknowledged);
	}

	private void conclude(Judged judged, List<Finding> all, List<Finding> exempt, boolean isMeasured) {
		this.revisions.add(judged.id());
		Allowances allowances = Allowances.of(judged);
		List<Finding> told = new ArrayList<>(all);
		List<Finding> found = new ArrayList<>(all);
		found.addAll(exempt);
		told.addAll(allowances.problems(found, isMeasured));
		told.sort(Comparator.comparingInt(Finding::line).thenComparing(Finding::rule));
		for (Finding each : told) {
			allowances.reason(each)
				.ifPresentOrElse((reason) -> this.acknowledged.add(new Acknowledged(each, reason)), () -> tell(each));
		}
	}

	private void tell(Finding finding) {
		Severity severity = this.settings.of(finding);
		if (severity != Severity.OFF) {
			this.findings.add(finding.as(severity));
		}
	}

	private static Set<Long> tables(Connection connection) throws SQLException {
		Set<Long> ids = new HashSet<>();
		Collection<Relation> relations = Watch.begin(connection).relations();
		relations.forEach((each) -> ids.add(each.id()));
		return ids;
	}

}
