package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.Table;

/**
 * A wanted table, and what of it is open: where it is not there already by its text,
 * PostgreSQL has to say how it writes it.
 *
 * @param wanted the table, without foreign keys
 * @param indexes its indexes
 * @param known the columns and constraints that are there as wanted, and the comment that
 * is there
 * @param knownIndexes the indexes that are there as wanted
 * @param open the columns and constraints that are not
 * @param openIndexes the indexes that are not
 */
record OpenTable(Table wanted, List<Index> indexes, Table known, List<Index> knownIndexes, Table open,
		List<Index> openIndexes) {

	/**
	 * A table of which nothing is there.
	 * @param wanted the table, without foreign keys
	 * @param indexes its indexes
	 * @return the table, all of it open
	 */
	static OpenTable whole(Table wanted, List<Index> indexes) {
		return new OpenTable(wanted, indexes, new Table(wanted.name(), List.of(), List.of(), null), List.of(), wanted,
				indexes);
	}

	OpenTable whole() {
		return whole(this.wanted, this.indexes);
	}

	boolean isKnown() {
		return this.open.columns().isEmpty() && this.open.constraints().isEmpty() && this.openIndexes.isEmpty()
				&& Objects.equals(this.known.comment(), this.wanted.comment());
	}

	/** The words of all that is open: names and expressions, among others. */
	Words words() {
		return Words.of(this.open + " " + this.openIndexes);
	}

	/**
	 * The table that PostgreSQL is asked about: what is open, and of all else only the
	 * columns that it may name, with nothing but their types.
	 * @return a table
	 */
	Table asked() {
		Words words = words();
		List<Column> columns = new ArrayList<>();
		for (Column each : this.wanted.columns()) {
			if (this.open.columns().contains(each)) {
				columns.add(each);
			}
			else if (words.mayName(each.name())) {
				columns.add(new Column(each.name(), each.type(), true, null, null, null, each.collation(), null));
			}
		}
		return new Table(this.wanted.name(), columns, this.open.constraints(), this.wanted.comment());
	}

	/**
	 * The whole table as PostgreSQL writes it.
	 * @param answer what it made of {@link #asked()}, or of the whole table; what is
	 * known is not taken from it
	 * @return the table
	 */
	Table answered(Table answer) {
		Map<String, Column> columns = new HashMap<>();
		answer.columns().forEach((each) -> columns.put(each.name(), each));
		this.known.columns().forEach((each) -> columns.put(each.name(), each));
		Set<String> names = this.open.constraints()
			.stream()
			.map((each) -> String.valueOf(each.name()))
			.collect(Collectors.toSet());
		List<Constraint> constraints = new ArrayList<>(this.known.constraints());
		answer.constraints()
			.stream()
			.filter((each) -> names.contains(String.valueOf(each.name())))
			.forEach(constraints::add);
		return new Table(this.wanted.name(),
				this.wanted.columns().stream().map((each) -> Objects.requireNonNull(columns.get(each.name()))).toList(),
				constraints, answer.comment());
	}

	/**
	 * How many locks it takes to make what is asked about: for its files, and for each
	 * index.
	 */
	int locks() {
		return 3 + this.open.constraints().size() + this.openIndexes.size();
	}

}
