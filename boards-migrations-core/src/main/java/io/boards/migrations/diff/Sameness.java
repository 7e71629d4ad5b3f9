package io.boards.migrations.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Sees at a glance that two schemas hold the same, which is what comparing them object by
 * object takes much longer to see. Where it sees a difference, there may still be none.
 */
final class Sameness {

	private static final List<Function<Schema, List<?>>> PARTS = List.of(Schema::names, Schema::extensions,
			Schema::enums, Schema::composites, Schema::sequences, Schema::functions, Sameness::tables, Schema::indexes,
			Schema::views, Schema::materializedViews, Schema::triggers, Schema::rowSecurity, Schema::policies);

	private Sameness() {
	}

	/**
	 * Whether there is no difference. What a schema knows of dependencies is none.
	 * @param one a schema
	 * @param other another one
	 * @return true only where they hold the same
	 */
	static boolean of(Schema one, Schema other) {
		return PARTS.stream().allMatch((part) -> part.apply(one).equals(part.apply(other)));
	}

	/** Whether two tables are the same, their indexes apart. */
	static boolean of(Table one, Table other) {
		return Contents.of(one).equals(Contents.of(other));
	}

	private static List<Contents> tables(Schema schema) {
		return schema.tables().stream().map(Contents::of).toList();
	}

	/** A table in which the order of columns and constraints does not count. */
	private record Contents(QualifiedName name, Set<Column> columns, Set<Constraint> constraints,
			@Nullable String comment) {

		static Contents of(Table table) {
			return new Contents(table.name(), new HashSet<>(table.columns()), new HashSet<>(table.constraints()),
					table.comment());
		}

	}

}
