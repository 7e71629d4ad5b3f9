package io.boards.migrations.operation;

import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * A change of an enum type.
 */
public sealed interface EnumOperation extends Operation {

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
	 * Creates an enum type.
	 *
	 * @param type the type
	 */
	record CreateEnum(EnumType type) implements EnumOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropEnum(this.type.name(), this.type));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Adds a value to an enum type; a transaction that does so cannot use the value yet.
	 *
	 * @param type the type's name
	 * @param value the value
	 * @param place where it comes among the others
	 */
	record AddEnumValue(QualifiedName type, String value, Place place) implements EnumOperation {

		@Override
		public Inverse inverse() {
			return Inverse.none("PostgreSQL cannot take the value " + this.value + " out of the type " + this.type);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Renames a value of an enum type, in every row.
	 *
	 * @param type the type's name
	 * @param value the value before
	 * @param to the value afterwards
	 */
	record RenameEnumValue(QualifiedName type, String value, String to) implements EnumOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new RenameEnumValue(this.type, this.to, this.value));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Renames an enum type.
	 *
	 * @param name its name before
	 * @param to its name afterwards, in the same schema
	 */
	record RenameEnum(QualifiedName name, String to) implements EnumOperation {

		public RenameEnum {
			Identifier.check(to);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new RenameEnum(this.name.sibling(this.to), this.name.name()));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Moves an enum type to another schema.
	 *
	 * @param name its name before
	 * @param schema its schema afterwards
	 */
	record MoveEnum(QualifiedName name, String schema) implements EnumOperation {

		public MoveEnum {
			Identifier.check(schema);
		}

		@Override
		public Inverse inverse() {
			String before = this.name.schema();
			return (before != null) ? Inverse.of(new MoveEnum(this.name.in(this.schema), before))
					: Inverse.none("it is not known in which schema the type " + this.name + " was");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops an enum type.
	 *
	 * @param name its name
	 * @param was the type, where it is known
	 */
	record DropEnum(QualifiedName name, @Nullable EnumType was) implements EnumOperation {

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateEnum(this.was))
					: Inverse.none("it is not known what values the type " + this.name + " had");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Where a new value comes among the others.
	 *
	 * @param side on which side of the neighbour
	 * @param neighbour a value that is there; empty only for {@link Side#END}
	 */
	record Place(Side side, String neighbour) {

		/** Behind all others. */
		public static final Place LAST = new Place(Side.END, "");

		/**
		 * Which side.
		 */
		public enum Side {

			/** Behind all values. */
			END,
			/** Right before the neighbour. */
			BEFORE,
			/** Right after the neighbour. */
			AFTER

		}

		/**
		 * Right before another value.
		 * @param value the other value
		 * @return that place
		 */
		public static Place before(String value) {
			return new Place(Side.BEFORE, value);
		}

		/**
		 * Right after another value.
		 * @param value the other value
		 * @return that place
		 */
		public static Place after(String value) {
			return new Place(Side.AFTER, value);
		}

	}

	/**
	 * A method for each class.
	 *
	 * @param <R> what it makes of an operation
	 */
	interface Visitor<R> {

		R visit(CreateEnum operation);

		R visit(AddEnumValue operation);

		R visit(RenameEnumValue operation);

		R visit(RenameEnum operation);

		R visit(MoveEnum operation);

		R visit(DropEnum operation);

	}

}
