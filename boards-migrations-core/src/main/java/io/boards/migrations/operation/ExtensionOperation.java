package io.boards.migrations.operation;

import io.boards.migrations.schema.Extension;
import io.boards.migrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

/**
 * An extension that comes or goes.
 */
public sealed interface ExtensionOperation extends Operation {

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
	 * Installs an extension.
	 *
	 * @param extension the extension
	 * @param ifNotExists whether it may be there already
	 */
	record CreateExtension(Extension extension, boolean ifNotExists) implements ExtensionOperation {

		@Override
		public Inverse inverse() {
			return this.ifNotExists
					? Inverse.none("the extension " + this.extension.name() + " may have been there before")
					: Inverse.of(new DropExtension(this.extension.name(), this.extension));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Takes an extension out of the database.
	 *
	 * @param name its name
	 * @param was the extension, where it is known
	 */
	record DropExtension(String name, @Nullable Extension was) implements ExtensionOperation {

		public DropExtension {
			Identifier.check(name);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateExtension(this.was, false))
					: Inverse.none("it is not known where the extension " + this.name + " was installed");
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

		R visit(CreateExtension operation);

		R visit(DropExtension operation);

	}

}
