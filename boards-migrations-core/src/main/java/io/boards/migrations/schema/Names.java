package io.boards.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The check of all the names in a constraint.
 */
final class Names {

	private Names() {
	}

	@SafeVarargs
	static List<String> check(@Nullable String name, List<String> columns, List<String>... others) {
		if (name != null) {
			Identifier.check(name);
		}
		columns.forEach(Identifier::check);
		for (List<String> other : others) {
			other.forEach(Identifier::check);
		}
		return List.copyOf(columns);
	}

}
