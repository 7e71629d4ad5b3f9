package io.boards.migrations.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import io.boards.migrations.operation.CompositeOperation.CreateComposite;
import io.boards.migrations.operation.CompositeOperation.DropComposite;
import io.boards.migrations.operation.CompositeOperation.MoveComposite;
import io.boards.migrations.operation.CompositeOperation.RenameComposite;
import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.MoveEnum;
import io.boards.migrations.operation.EnumOperation.Place;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;

/**
 * What can be done to enum types and composite types.
 */
interface OnTypes extends Applying {

	/**
	 * Creates an enum type.
	 * @param type the type, as in {@code boards.status}
	 * @param values its values, in their order
	 */
	default void createEnum(String type, String... values) {
		apply(new CreateEnum(new EnumType(QualifiedName.parse(type), List.of(values))));
	}

	/**
	 * Adds a value to an enum type, behind all others. Only a later transaction can use
	 * it.
	 * @param type the type, as in {@code boards.status}
	 * @param value the value
	 */
	default void addEnumValue(String type, String value) {
		apply(new AddEnumValue(QualifiedName.parse(type), value, Place.LAST));
	}

	/**
	 * Adds a value to an enum type. Only a later transaction can use it.
	 * @param type the type, as in {@code boards.status}
	 * @param value the value
	 * @param neighbour a value that comes right after it
	 */
	default void addEnumValueBefore(String type, String value, String neighbour) {
		apply(new AddEnumValue(QualifiedName.parse(type), value, Place.before(neighbour)));
	}

	/**
	 * Adds a value to an enum type. Only a later transaction can use it.
	 * @param type the type, as in {@code boards.status}
	 * @param value the value
	 * @param neighbour a value that comes right before it
	 */
	default void addEnumValueAfter(String type, String value, String neighbour) {
		apply(new AddEnumValue(QualifiedName.parse(type), value, Place.after(neighbour)));
	}

	/**
	 * Renames a value of an enum type, in every row.
	 * @param type the type, as in {@code boards.status}
	 * @param value the value before
	 * @param to the value afterwards
	 */
	default void renameEnumValue(String type, String value, String to) {
		apply(new RenameEnumValue(QualifiedName.parse(type), value, to));
	}

	/**
	 * Renames an enum type.
	 * @param type the type before, as in {@code boards.status}
	 * @param to its name afterwards, without a schema
	 */
	default void renameEnum(String type, String to) {
		apply(new RenameEnum(QualifiedName.parse(type), to));
	}

	/**
	 * Moves an enum type to another schema.
	 * @param type the type before, as in {@code boards.status}
	 * @param schema its schema afterwards
	 */
	default void moveEnum(String type, String schema) {
		apply(new MoveEnum(QualifiedName.parse(type), schema));
	}

	/**
	 * Drops an enum type.
	 * @param type the type, as in {@code boards.status}
	 */
	default void dropEnum(String type) {
		apply(new DropEnum(QualifiedName.parse(type), null));
	}

	/**
	 * Creates a composite type.
	 * @param type the type, as in {@code boards.address}
	 * @param change its attributes, in their order, as in
	 * {@code c -> c.attribute("zip", "text")}
	 */
	default void createComposite(String type, UnaryOperator<CompositeType> change) {
		apply(new CreateComposite(change.apply(CompositeType.of(QualifiedName.parse(type)))));
	}

	/**
	 * Renames a composite type.
	 * @param type the type before, as in {@code boards.address}
	 * @param to its name afterwards, without a schema
	 */
	default void renameComposite(String type, String to) {
		apply(new RenameComposite(QualifiedName.parse(type), to));
	}

	/**
	 * Moves a composite type to another schema.
	 * @param type the type before, as in {@code boards.address}
	 * @param schema its schema afterwards
	 */
	default void moveComposite(String type, String schema) {
		apply(new MoveComposite(QualifiedName.parse(type), schema));
	}

	/**
	 * Drops a composite type.
	 * @param type the type, as in {@code boards.address}
	 */
	default void dropComposite(String type) {
		apply(new DropComposite(QualifiedName.parse(type), null));
	}

}
