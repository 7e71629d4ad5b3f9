package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;

/**
 * New values of enums that are used too early.
 */
final class EnumRules {

	private static final int USABLE_WITH_NEW_TYPE = 17;

	private EnumRules() {
	}

	static List<Finding> of(Judged judged, int version) {
		List<Finding> findings = new ArrayList<>();
		for (Way way : judged.ways()) {
			if (way.transactional()) {
				findings.addAll(of(judged, way, version));
			}
		}
		return findings;
	}

	private static List<Finding> of(Judged judged, Way way, int version) {
		List<Finding> findings = new ArrayList<>();
		List<Act.AddValue> added = new ArrayList<>();
		List<Named> types = new ArrayList<>();
		for (Statement statement : way.statements()
			.stream()
			.flatMap((each) -> BlockReader.all(each).stream())
			.toList()) {
			Words words = new Words(statement.text());
			boolean uses = !words.first().equals("comment") && !words.take("alter", "type");
			for (Act.AddValue each : added) {
				if (uses && words.strings().contains("'" + each.value().replace("'", "''") + "'")) {
					findings.add(judged.finding(Rule.ENUM_VALUE_IN_USE, statement.line(),
							"Uses the value '" + each.value() + "' that the same transaction adds to " + each.type()
									+ ".",
							"ALTER TYPE " + each.type() + " ADD VALUE '" + each.value()
									+ "';\nin a revision of its own, before this one."));
				}
			}
			for (Act act : ActReader.read(statement)) {
				if (act instanceof Act.Create create && create.kind().equals("TYPE")) {
					types.add(create.name());
				}
				boolean isNewType = act instanceof Act.AddValue add
						&& types.stream().anyMatch((type) -> type.mayBe(add.type()));
				if (act instanceof Act.AddValue add && !(isNewType && version / 10_000 >= USABLE_WITH_NEW_TYPE)) {
					added.add(add);
				}
			}
		}
		return findings.stream().distinct().toList();
	}

}
