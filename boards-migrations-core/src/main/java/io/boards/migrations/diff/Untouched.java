package io.boards.migrations.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables that need no comparing: they are the same in both schemas, and rest on
 * nothing that could be exchanged. Most tables of a large schema are such.
 */
final class Untouched {

	private final World from;

	private final World to;

	/** Which texts name nothing: most are types, which many columns have. */
	private final Map<String, Boolean> silent = new HashMap<>();

	private Untouched(World from, World to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Finds them.
	 * @param from the schema that is
	 * @param to the schema that shall be
	 * @return their names
	 */
	static Set<QualifiedName> tables(World from, World to) {
		Untouched untouched = new Untouched(from, to);
		Set<QualifiedName> still = new HashSet<>();
		for (Table table : to.schema().tables()) {
			Table was = from.table(table.name());
			if (was != null && untouched.isSame(was, table) && untouched.namesNothing(table)) {
				still.add(table.name());
			}
		}
		// A key of one of these stays what it is, so what refers to it stays too.
		Set<QualifiedName> names = new HashSet<>();
		for (QualifiedName each : still) {
			Table table = Objects.requireNonNull(to.table(each));
			if (table.constraints()
				.stream()
				.allMatch((constraint) -> !(constraint instanceof ForeignKey key) || still.contains(key.target()))) {
				names.add(each);
			}
		}
		return names;
	}

	private boolean isSame(Table was, Table table) {
		return was.holdsTheSameAs(table) && this.from.indexes(table.name()).equals(this.to.indexes(table.name()));
	}

	/** Whether no text of a table names anything else that is in one of the schemas. */
	private boolean namesNothing(Table table) {
		return table.columns().stream().allMatch(this::namesNothing)
				&& table.constraints().stream().allMatch(this::namesNothing)
				&& this.to.indexes(table.name()).stream().allMatch(this::namesNothing);
	}

	/** What a generated column uses is known from more than its text. */
	private boolean namesNothing(Column column) {
		return column.generated() == null && namesNothing(column.type()) && namesNothing(column.defaultExpression());
	}

	private boolean namesNothing(Constraint constraint) {
		if (constraint instanceof Check check) {
			return namesNothing(check.expression());
		}
		return !(constraint instanceof Exclude);
	}

	private boolean namesNothing(Index index) {
		return namesNothing(index.where()) && index.keys().stream().allMatch((key) -> namesNothing(key.expression()));
	}

	private boolean namesNothing(@Nullable String sql) {
		return sql == null || this.silent.computeIfAbsent(sql,
				(text) -> this.from.mentioned(text).isEmpty() && this.to.mentioned(text).isEmpty());
	}

}
