package io.boards.migrations.operation;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Describes a check.
 */
public final class CheckSpec implements ConstraintSpec {

	private final String expression;

	private @Nullable String name;

	private boolean inherited = true;

	private boolean validated = true;

	CheckSpec(@Nullable String name, String expression) {
		this.name = name;
		this.expression = expression;
	}

	/**
	 * Its name; PostgreSQL chooses one where none is given.
	 * @param name the name
	 * @return this
	 */
	public CheckSpec named(String name) {
		this.name = name;
		return this;
	}

	/**
	 * That child tables do not get it.
	 * @return this
	 */
	public CheckSpec noInherit() {
		this.inherited = false;
		return this;
	}

	/**
	 * That rows which are there already are not checked.
	 * @return this
	 * @see Operations#validateConstraint
	 */
	public CheckSpec notValid() {
		this.validated = false;
		return this;
	}

	@Override
	public Constraint constraint(QualifiedName table) {
		return new Check(this.name, this.expression, this.inherited, this.validated);
	}

}
