package io.boards.migrations.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.Place;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.operation.SequenceOperation.AlterSequence;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.operation.SequenceOperation.RenameSequence;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;

/**
 * What can be done to enum types and sequences.
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
	 * Drops an enum type.
	 * @param type the type, as in {@code boards.status}
	 */
	default void dropEnum(String type) {
		apply(new DropEnum(QualifiedName.parse(type), null));
	}

	/**
	 * Creates a sequence as PostgreSQL makes it where nothing is said.
	 * @param name its name, as in {@code boards.numbers}
	 */
	default void createSequence(String name) {
		createSequence(name, UnaryOperator.identity());
	}

	/**
	 * Creates a sequence.
	 * @param name its name, as in {@code boards.numbers}
	 * @param change what it has
	 */
	default void createSequence(String name, UnaryOperator<Sequence> change) {
		apply(new CreateSequence(change.apply(Sequence.of(QualifiedName.parse(name)))));
	}

	/**
	 * Changes how a sequence counts; where it stands stays.
	 * @param name its name, as in {@code boards.numbers}
	 * @param options what differs from PostgreSQL's own options
	 */
	default void alterSequence(String name, UnaryOperator<SequenceOptions> options) {
		apply(new AlterSequence(QualifiedName.parse(name), options.apply(SequenceOptions.DEFAULTS), null));
	}

	/**
	 * Renames a sequence.
	 * @param name its name before, as in {@code boards.numbers}
	 * @param to its name afterwards, without a schema
	 */
	default void renameSequence(String name, String to) {
		apply(new RenameSequence(QualifiedName.parse(name), to));
	}

	/**
	 * Drops a sequence.
	 * @param name its name, as in {@code boards.numbers}
	 */
	default void dropSequence(String name) {
		apply(new DropSequence(QualifiedName.parse(name), null));
	}

}
