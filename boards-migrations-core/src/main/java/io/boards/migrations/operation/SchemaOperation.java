package io.boards.migrations.operation;

import io.boards.migrations.schema.Identifier;

/**
 * A change of a schema as a whole.
 */
public sealed interface SchemaOperation extends Operation {

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
	 * Creates a schema.
	 *
	 * @param name its name
	 * @param ifNotExists whether it may be there already
	 */
	record CreateSchema(String name, boolean ifNotExists) implements SchemaOperation {

		public CreateSchema {
			Identifier.check(name);
		}

		@Override
		public Inverse inverse() {
			return this.ifNotExists ? Inverse.none("the schema " + this.name + " may have been there before")
					: Inverse.of(new DropSchema(this.name));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a schema that has nothing in it.
	 *
	 * @param name its name
	 */
	record DropSchema(String name) implements SchemaOperation {

		public DropSchema {
			Identifier.check(name);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new CreateSchema(this.name, false));
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

		R visit(CreateSchema operation);

		R visit(DropSchema operation);

	}

}
