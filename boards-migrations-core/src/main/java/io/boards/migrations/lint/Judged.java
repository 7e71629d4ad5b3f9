package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.sql.Statement;

/**
 * A revision that is judged.
 *
 * @param script its script
 * @param file where a person finds it
 * @param upgrade its upgrade
 * @param downgrade its downgrade; empty where there is none
 */
record Judged(Script script, String file, Way upgrade, Optional<Way> downgrade) {

	/**
	 * Reads a script.
	 * @param script a script of the application
	 * @param file where a person finds it
	 * @return what is judged
	 */
	static Judged of(Script script, String file) {
		if (script instanceof SqlScript sql) {
			return new Judged(script, file, Way.of(sql.upgrade()), sql.downgrade().map(Way::of));
		}
		JavaScript java = (JavaScript) script;
		return new Judged(script, file, Way.upgrade(java), Optional.of(Way.downgrade(java)));
	}

	String id() {
		return this.script.revision().id();
	}

	boolean isIrreversible() {
		return this.script.irreversible().isPresent()
				|| this.downgrade.filter((way) -> way.form() == Way.Form.IRREVERSIBLE).isPresent();
	}

	List<Way> ways() {
		return this.downgrade.map((way) -> List.of(this.upgrade, way)).orElse(List.of(this.upgrade));
	}

	/**
	 * What is not looked at where the upgrade is tried in one transaction.
	 * @return the downgrade's statements, and those that only have another form there
	 */
	List<Statement> unseenIfLive() {
		List<Statement> unseen = new ArrayList<>();
		this.downgrade.ifPresent((way) -> unseen.addAll(way.statements()));
		this.upgrade.outsideTransactions()
			.stream()
			.filter((each) -> !each.text().equals(PlainForm.of(each.text())))
			.forEach(unseen::add);
		return unseen;
	}

	Finding finding(Rule rule, int line, String what, String instead) {
		return new Finding(rule, rule.severity(), id(), this.file, line, what, instead);
	}

}
