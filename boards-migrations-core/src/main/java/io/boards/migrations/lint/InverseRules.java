package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;

/**
 * Ways back that are not there, or leave something behind.
 */
final class InverseRules {

	/** What nobody else would take away again. */
	private static final Set<String> KINDS = Set.of("POLICY", "TRIGGER", "EVENT TRIGGER", "FUNCTION", "PROCEDURE",
			"AGGREGATE", "VIEW", "MATERIALIZED VIEW", "RULE");

	private final Judged judged;

	private final List<Named> made;

	private InverseRules(Judged judged, List<Named> made) {
		this.judged = judged;
		this.made = made;
	}

	/**
	 * Looks at the way back.
	 * @param judged the revision
	 * @param made the tables that its upgrade makes
	 * @return what was found
	 */
	static List<Finding> of(Judged judged, List<Named> made) {
		return new InverseRules(judged, made).read();
	}

	private List<Finding> read() {
		Way upgrade = this.judged.upgrade();
		boolean doesSomething = !upgrade.statements().isEmpty() || upgrade.form() == Way.Form.UNKNOWN;
		if (!doesSomething || this.judged.isIrreversible()) {
			return List.of();
		}
		Way back = this.judged.downgrade().orElse(null);
		if (back == null || (back.form() == Way.Form.KNOWN && back.statements().isEmpty())) {
			return List.of(this.judged.finding(Rule.MISSING_DOWNGRADE, (back != null) ? back.line() : 0,
					(back != null) ? "The downgrade is empty." : "There is no downgrade.",
					"What takes the upgrade back; or, where nothing can, why: -- Irreversible: REASON in the header"
							+ " (in Java @Irreversible)."));
		}
		return (back.form() == Way.Form.KNOWN) ? missing(back) : List.of();
	}

	private List<Finding> missing(Way back) {
		List<Finding> findings = new ArrayList<>();
		for (Statement statement : this.judged.upgrade().statements()) {
			for (Act act : ActReader.readAll(statement)) {
				if (act instanceof Act.Create create && KINDS.contains(create.kind())
						&& !(create.on() != null && isMade(create.on())) && !isNamed(create.name().name(), back)
						&& !(create.on() != null && isDropped(create.on(), back))) {
					String kind = create.kind();
					findings.add(this.judged.finding(Rule.MISSING_INVERSE, statement.line(),
							"The downgrade leaves the " + kind.toLowerCase(Locale.ROOT) + " " + create.name()
									+ " where it is.",
							"-- migrate:downgrade\nDROP " + kind + " IF EXISTS " + create.name()
									+ ((create.on() != null) ? " ON " + create.on() : "") + ";"));
				}
				if (act instanceof Act.RowSecurity security && security.enabled() && !isMade(security.table())
						&& !isSwitchedOff(security.table(), back) && !isDropped(security.table(), back)) {
					findings.add(this.judged.finding(Rule.MISSING_INVERSE, statement.line(),
							"The downgrade leaves row level security of " + security.table() + " switched on.",
							"-- migrate:downgrade\nALTER TABLE " + security.table() + " DISABLE ROW LEVEL SECURITY;"));
				}
			}
		}
		return findings;
	}

	/** In a statement or in the text of a block. */
	private static boolean isNamed(String name, Way back) {
		return back.statements()
			.stream()
			.map((statement) -> new Words(statement.text()))
			.anyMatch((words) -> words.names().contains(name)
					|| words.strings().stream().anyMatch((text) -> text.contains(name)));
	}

	private static boolean isSwitchedOff(Named table, Way back) {
		return back.statements()
			.stream()
			.anyMatch((statement) -> ActReader.readAll(statement)
				.stream()
				.anyMatch((act) -> act instanceof Act.RowSecurity security && !security.enabled()
						&& security.table().mayBe(table))
					|| new Words(statement.text()).strings().stream().anyMatch((text) -> text.contains("SECURITY")));
	}

	private static boolean isDropped(Named table, Way back) {
		return back.statements()
			.stream()
			.flatMap((statement) -> ActReader.readAll(statement).stream())
			.anyMatch((act) -> act instanceof Act.DropTable drop && drop.table().mayBe(table));
	}

	private boolean isMade(Named table) {
		return this.made.stream().anyMatch((each) -> each.mayBe(table));
	}

}
