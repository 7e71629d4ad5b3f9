package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;

/**
 * Finds what may have got another name.
 */
final class Candidates {

	private final World from;

	private final World to;

	Candidates(Schema from, Schema to) {
		this.from = new World(from);
		this.to = new World(to);
	}

	List<RenameCandidate> find() {
		List<RenameCandidate> candidates = new ArrayList<>();
		for (Table before : this.from.schema().tables()) {
			Table after = this.to.table(before.name());
			if (after == null) {
				tables(before, candidates);
			}
			else if (after != before) {
				columns(before, after, candidates);
			}
		}
		for (EnumType before : this.from.schema().enums()) {
			EnumType after = this.to.enumType(before.name());
			if (after != null) {
				values(before, after, candidates);
			}
		}
		return candidates;
	}

	private void tables(Table before, List<RenameCandidate> candidates) {
		for (Table after : this.to.schema().tables()) {
			if (this.from.table(after.name()) == null && types(before).equals(types(after))) {
				candidates.add(new RenameCandidate.OfTable(before.name(), after.name()));
			}
		}
	}

	private static Map<String, String> types(Table table) {
		return table.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
	}

	private void columns(Table before, Table after, List<RenameCandidate> candidates) {
		for (Column gone : before.columns()) {
			if (this.to.column(after.name(), gone.name()) == null) {
				for (Column come : after.columns()) {
					if (this.from.column(before.name(), come.name()) == null && come.type().equals(gone.type())) {
						candidates.add(new RenameCandidate.OfColumn(after.name(), gone.name(), come.name()));
					}
				}
			}
		}
	}

	/**
	 * A value that gets another name keeps its place: what comes elsewhere is no
	 * candidate, unless it is the only one.
	 */
	private static void values(EnumType before, EnumType after, List<RenameCandidate> candidates) {
		List<String> gone = without(before.values(), after.values());
		List<String> come = without(after.values(), before.values());
		boolean only = gone.size() == 1 && come.size() == 1;
		for (String from : gone) {
			for (String to : come) {
				if (only || place(before, from, gone).equals(place(after, to, come))) {
					candidates.add(new RenameCandidate.OfEnumValue(after.name(), from, to));
				}
			}
		}
	}

	private static List<String> without(List<String> values, List<String> others) {
		return values.stream().filter((value) -> !others.contains(value)).toList();
	}

	/** The values that stay and come before a value. */
	private static List<String> place(EnumType type, String value, List<String> changing) {
		return without(type.values().subList(0, type.values().indexOf(value)), changing);
	}

}
