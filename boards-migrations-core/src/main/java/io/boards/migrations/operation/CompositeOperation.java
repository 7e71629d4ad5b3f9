package io.boards.migrations.operation;

import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A composite type that comes, goes or gets another name.
 */
public sealed interface CompositeOperation extends Operation {

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
	 * Creates a composite type.
	 *
	 * @param type the type
	 */
	record CreateComposite(CompositeType type) implements CompositeOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropComposite(this.type.name(), this.type));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Renames a composite type.
	 *
	 * @param name its name before
	 * @param to its name afterwards, in the same schema
	 */
	record RenameComposite(QualifiedName name, String to) implements CompositeOperation {

		public RenameComposite {
			Identifier.check(to);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new RenameComposite(this.name.sibling(this.to), this.name.name()));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Moves a composite type to another schema.
	 *
	 * @param name its name before
	 * @param schema its schema afterwards
	 */
	record MoveComposite(QualifiedName name, String schema) implements CompositeOperation {

		public MoveComposite {
			Identifier.check(schema);
		}

		@Override
		public Inverse inverse() {
			String before = this.name.schema();
			return (before != null) ? Inverse.of(new MoveComposite(this.name.in(this.schema), before))
					: Inverse.none("it is not known in which schema the type " + this.name + " was");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a composite type.
	 *
	 * @param name its name
	 * @param was the type, where it is known
	 */
	record DropComposite(QualifiedName name, @Nullable CompositeType was) implements CompositeOperation {

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateComposite(this.was))
					: Inverse.none("it is not known what attributes the type " + this.name + " had");
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

		R visit(CreateComposite operation);

		R visit(RenameComposite operation);

		R visit(MoveComposite operation);

		R visit(DropComposite operation);

	}

}
