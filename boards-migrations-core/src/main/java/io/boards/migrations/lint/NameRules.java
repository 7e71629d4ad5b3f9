package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.Identifier;
import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;

/**
 * Names that mean something else than they seem to.
 */
final class NameRules {

	private final Judged judged;

	private final List<Finding> findings = new ArrayList<>();

	private final List<Named> unqualified = new ArrayList<>();

	private final List<Named> temporary = new ArrayList<>();

	/** The line in which the first name without a schema stands. */
	private int first;

	private NameRules(Judged judged) {
		this.judged = judged;
	}

	static List<Finding> of(Judged judged) {
		NameRules rules = new NameRules(judged);
		judged.ways().forEach((way) -> way.statements().forEach(rules::read));
		rules.conclude();
		return rules.findings;
	}

	private void read(Statement statement) {
		BlockReader.all(statement)
			.stream()
			.flatMap((each) -> new Words(each.text()).names().stream())
			.filter(Identifier::isTooLong)
			.distinct()
			.forEach((name) -> this.findings.add(this.judged.finding(Rule.LONG_NAME, statement.line(),
					"The name " + name + " is too long.", "A shorter name.")));
		for (Act act : ActReader.readAll(statement)) {
			if (act instanceof Act.CreateTable create && create.temporary()) {
				this.temporary.add(create.table());
			}
			if (act instanceof Act.Mention mention && mention.name().schema() == null
					&& !this.temporary.contains(mention.name()) && !this.unqualified.contains(mention.name())) {
				this.first = this.unqualified.isEmpty() ? statement.line() : this.first;
				this.unqualified.add(mention.name());
			}
		}
	}

	private void conclude() {
		if (!this.unqualified.isEmpty()) {
			this.findings.add(this.judged.finding(
					Rule.UNQUALIFIED_NAME, this.first, "Names without a schema: "
							+ String.join(", ", this.unqualified.stream().map(Named::sql).toList()) + ".",
					"The schema in front of the name, such as public." + this.unqualified.get(0).sql()));
		}
	}

}
