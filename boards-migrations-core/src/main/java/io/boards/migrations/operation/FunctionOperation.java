package io.boards.migrations.operation;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A function that comes, changes or goes.
 */
public sealed interface FunctionOperation extends Operation {

	@Override
	default <R> R accept(Operation.Visitor<R> visitor) {
		return visitor.visit(this);
	}

	/**
	 * Hands itself to the method of its class.
	 * @param visitor a method for each class
	 * @param <R> what the visitor makes of it
	 * @return what the method returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Creates or replaces a function.
	 *
	 * @param definition the whole statement
	 * @param signature its name and the types of its arguments as SQL text, where they
	 * are known
	 * @param was the whole statement that made what it replaces; null where it replaces
	 * nothing or that is not known
	 */
	record CreateFunction(String definition, @Nullable String signature,
			@Nullable String was) implements FunctionOperation {

		@Override
		public Inverse inverse() {
			if (this.signature == null) {
				return Inverse.none("it is not known what a function was like before, or whether it was there");
			}
			return (this.was != null) ? Inverse.of(new CreateFunction(this.was, this.signature, this.definition))
					: Inverse.of(new DropFunction(this.signature, this.definition));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a function.
	 *
	 * @param signature its name and the types of its arguments as SQL text
	 * @param procedure whether it is a procedure
	 * @param was the whole statement that made it, where it is known
	 */
	record DropFunction(String signature, boolean procedure, @Nullable String was) implements FunctionOperation {

		private static final Pattern PROCEDURE = Pattern.compile("\\s*CREATE\\s+(OR\\s+REPLACE\\s+)?PROCEDURE\\s.*",
				Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

		/**
		 * Drops what a statement made.
		 * @param signature its name and the types of its arguments as SQL text
		 * @param was the whole statement that made it, where it is known; it tells
		 * whether it is a procedure
		 */
		public DropFunction(String signature, @Nullable String was) {
			this(signature, was != null && PROCEDURE.matcher(was).matches(), was);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateFunction(this.was, this.signature, null))
					: Inverse.none("it is not known what the function " + this.signature + " was like");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * A method for each class.
	 *
	 * @param <R> what it makes of an operation
	 */
	interface Visitor<R> {

		R visit(CreateFunction operation);

		R visit(DropFunction operation);

	}

}
