package io.boards.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * Something that PostgreSQL refuses to lose what it uses: a view, say, whose column can
 * neither be dropped nor get another type while the view is there.
 *
 * @param kind what depends
 * @param name the name of what depends; of a generated column, a policy or a trigger that
 * of its table; of a function its name without arguments
 * @param part the generated column, the policy, the trigger, or the function's signature;
 * null for views
 * @param on the table, view or sequence that is used
 * @param column the column that is used, or null for the whole
 */
public record Dependency(Kind kind, QualifiedName name, @Nullable String part, QualifiedName on,
		@Nullable String column) {

	/** What can depend. */
	public enum Kind {

		/** A view. */
		VIEW,

		/** A materialized view. */
		MATERIALIZED_VIEW,

		/** A generated column. */
		GENERATED_COLUMN,

		/** A policy. */
		POLICY,

		/** A trigger. */
		TRIGGER,

		/** A function whose body PostgreSQL understands. */
		FUNCTION

	}

}
