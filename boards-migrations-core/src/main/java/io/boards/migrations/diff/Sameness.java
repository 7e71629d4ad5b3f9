package io.boards.migrations.diff;

import java.util.List;
import java.util.function.Function;

import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;

/**
 * Sees at a glance that two schemas hold the same, which is what comparing them object by
 * object takes much longer to see. Where it sees a difference, there may still be none.
 */
final class Sameness {

	private static final List<Function<Schema, List<?>>> PARTS = List.of(Schema::names, Schema::extensions,
			Schema::enums, Schema::composites, Schema::sequences, Schema::functions, Schema::indexes, Schema::views,
			Schema::materializedViews, Schema::triggers, Schema::rowSecurity, Schema::policies);

	private Sameness() {
	}

	/**
	 * Whether there is no difference. What a schema knows of dependencies is none.
	 * @param one a schema
	 * @param other another one
	 * @return true only where they hold the same
	 */
	static boolean of(Schema one, Schema other) {
		return haveSameTables(one, other)
				&& PARTS.stream().allMatch((part) -> part.apply(one).equals(part.apply(other)));
	}

	/** Both are sorted by name. */
	private static boolean haveSameTables(Schema one, Schema other) {
		List<Table> tables = one.tables();
		List<Table> others = other.tables();
		for (int i = 0; i < tables.size() && i < others.size(); i++) {
			if (!tables.get(i).holdsTheSameAs(others.get(i))) {
				return false;
			}
		}
		return tables.size() == others.size();
	}

}
