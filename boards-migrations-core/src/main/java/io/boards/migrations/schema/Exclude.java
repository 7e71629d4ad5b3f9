package io.boards.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint: no two rows for which all its operators say yes.
 *
 * @param name its name, or null to let PostgreSQL choose one
 * @param method the kind of its index, such as {@code gist}
 * @param elements what is compared, and how
 * @param include further columns that its index carries
 * @param where the rows that it is about, as SQL text; null for all
 * @param deferral when it is checked
 */
public record Exclude(@Nullable String name, String method, List<Element> elements, List<String> include,
		@Nullable String where, Deferral deferral) implements Constraint {

	/**
	 * One comparison.
	 *
	 * @param key a column or an expression
	 * @param operator the operator as SQL text, such as {@code &&}
	 */
	public record Element(IndexKey key, String operator) {
	}

	/**
	 * Checks the names.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public Exclude {
		include = Names.check(name, include);
		Identifier.check(method);
		elements = List.copyOf(elements);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.visit(this);
	}

}
