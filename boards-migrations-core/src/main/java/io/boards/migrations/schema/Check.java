package io.boards.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A check.
 *
 * @param name its name, or null to let PostgreSQL choose one
 * @param expression what must not be false, as SQL text
 * @param inherited whether child tables get it too
 * @param validated whether it holds for the rows that were there before it
 */
public record Check(@Nullable String name, String expression, boolean inherited,
		boolean validated) implements Constraint {

	/**
	 * Checks the name.
	 * @throws InvalidNameException if PostgreSQL could not keep it
	 */
	public Check {
		Names.check(name, List.of());
	}

	/**
	 * A check that holds for every row.
	 * @param expression what must not be false, as SQL text
	 * @return the check, without a name
	 */
	public static Check of(String expression) {
		return new Check(null, expression, true, true);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.visit(this);
	}

}
