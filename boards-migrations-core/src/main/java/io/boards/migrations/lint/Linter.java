package io.boards.migrations.lint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.lint.LintReport.Acknowledged;
import io.boards.migrations.measure.Relation;
import io.boards.migrations.measure.Watch;
import io.boards.migrations.script.Script;
import io.boards.migrations.sql.Redaction;

/**
 * Judges revisions one after the other, on a database that each of them finds as it would
 * find it when it is applied.
 */
public final class Linter {

	private final LintSettings settings;

	private final Mapped mapped;

	private final Sizes sizes;

	private final int version;

	/** What concerns all revisions. */
	private final List<Finding> common = new ArrayList<>();

	private final List<Verdict> verdicts = new ArrayList<>();

	private final UnindexedKeys keys = new UnindexedKeys();

	/** The tables that revisions that were judged have made. */
	private final Set<Long> made = new HashSet<>();

	/** The tables that were there before the revision that was judged last. */
	private Map<Long, String> before = Map.of();

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
		boolean isLive = !connection.getAutoCommit();
		Verdict verdict = verdict(judged, isLive);
		if (judged.upgrade().form() == Way.Form.BROKEN) {
			return Upgrade.FAILED;
		}
		this.before = tables(connection);
		if (judged.upgrade().form() == Way.Form.UNKNOWN) {
			return Upgrade.UNKNOWN;
		}
		Trial.Outcome outcome = isLive ? Trial.inTransaction(connection, judged.upgrade())
				: Trial.committed(connection, judged.upgrade());
		measured(verdict, judged.upgrade(), outcome);
		Trial.Refused refused = outcome.refused();
		if (refused != null) {
			fails(verdict, refused);
			return Upgrade.FAILED;
		}
		ran(connection);
		this.keys.add(verdict, outcome.tried(), connection);
		Way back = judged.downgrade().filter((way) -> way.form() == Way.Form.KNOWN).orElse(null);
		if (back != null && !isLive) {
			back(verdict, back, connection);
		}
		verdict.measured(isLive ? judged.unseenIfLive() : List.of());
		return Upgrade.RAN;
	}

	private Verdict verdict(Judged judged, boolean isLive) {
		Verdict verdict = new Verdict(judged, ReadRules.of(judged, this.version, this.mapped));
		notRun(verdict, judged.upgrade(), isLive);
		this.verdicts.add(verdict);
		return verdict;
	}

	private void measured(Verdict verdict, Way way, Trial.Outcome outcome) {
		MeasuredRules
			.of(verdict.judged(), way, outcome.tried(), this.sizes, this.version,
					new Told(verdict.judged().script().notes(), this.before), (table) -> this.made.contains(table.id()))
			.forEach((each) -> verdict.add(each.finding(), each.isExempt()));
	}

	/** Where all is run, or nothing, what is allowed is used all the same. */
	private static void notRun(Verdict verdict, Way way, boolean isLive) {
		way.outsideTransactions()
			.stream()
			.filter((each) -> PlainForm.of(each.text()) == null)
			.forEach(
					(each) -> verdict.add(
							verdict.judged()
								.finding(Rule.NOT_MEASURED, each.line(),
										"Cannot be tried in a transaction, and was not run: "
												+ Redaction.line(each.text()) + ".",
										"Lint it without --live, too."),
							!isLive));
	}

	/**
	 * Only warnings: nobody goes back every day. What is not meant for one transaction
	 * may fail in one.
	 */
	private void back(Verdict verdict, Way back, Connection connection) throws SQLException {
		Trial.Outcome outcome = Trial.rolledBack(connection, back);
		measured(verdict, back, outcome);
		Trial.Refused refused = outcome.refused();
		if (refused != null && back.transactional() && !isKnown(verdict, refused)) {
			verdict.add(verdict.judged()
				.finding(Rule.FAILS, refused.statement().line(), "The downgrade fails. " + says(refused),
						"What can be run on a database at the revision; migrations verify tells more.")
				.as(Severity.WARNING), false);
		}
	}

	/**
	 * Says that the upgrade of the revision that was judged last has run.
	 * @param connection a connection to the database in which it did
	 * @throws SQLException where the database fails
	 */
	public void ran(Connection connection) throws SQLException {
		Set<Long> after = tables(connection).keySet();
		after.removeAll(this.before.keySet());
		this.made.addAll(after);
		this.keys.settle(connection);
	}

	private static void fails(Verdict verdict, Trial.Refused refused) {
		if (!isKnown(verdict, refused)) {
			verdict.add(verdict.judged()
				.finding(Rule.FAILS, refused.statement().line(), says(refused),
						"What can be run on a database at the revision before. Later revisions were only read."),
					false);
		}
	}

	/** What was read already says why. */
	private static boolean isKnown(Verdict verdict, Trial.Refused refused) {
		int line = refused.statement().line();
		return verdict.has(line, Rule.IN_TRANSACTION) || verdict.has(line, Rule.ENUM_VALUE_IN_USE);
	}

	private static String says(Trial.Refused refused) {
		return "PostgreSQL says: " + refused.error().message() + " (SQLSTATE " + refused.error().sqlState() + ").";
	}

	/**
	 * Judges a revision by its text alone, because it cannot be run.
	 * @param script its script
	 * @param file where a person finds it
	 */
	public void read(Script script, String file) {
		verdict(Judged.of(script, file), false);
	}

	/**
	 * Says that there are several heads.
	 * @param heads their ids
	 * @param file where a person finds one of them: programs want to know a place
	 */
	public void severalHeads(List<String> heads, String file) {
		this.common.add(new Finding(Rule.SEVERAL_HEADS, Rule.SEVERAL_HEADS.severity(), "", file, 0,
				"The heads are " + String.join(", ", heads) + ".",
				"migrations merge " + String.join(" ", heads) + ", or migrations rebase."));
	}

	/**
	 * What was found.
	 * @return the report
	 */
	public LintReport report() {
		List<Finding> told = new ArrayList<>(this.common);
		List<Acknowledged> acknowledged = new ArrayList<>();
		this.verdicts.forEach((each) -> each.conclude(told, acknowledged));
		return new LintReport(this.verdicts.stream().map((each) -> each.judged().id()).toList(),
				told.stream()
					.map((each) -> each.as(this.settings.of(each)))
					.filter((each) -> each.severity() != Severity.OFF)
					.toList(),
				acknowledged);
	}

	private static Map<Long, String> tables(Connection connection) throws SQLException {
		Map<Long, String> names = new HashMap<>();
		Collection<Relation> relations = Watch.begin(connection).relations();
		relations.forEach((each) -> names.put(each.id(), each.name()));
		return names;
	}

}
