package io.boards.migrations.diff;

import io.boards.migrations.schema.DottedName;
import io.boards.migrations.schema.QualifiedName;

/**
 * Something that goes and something alike that comes: perhaps the same under another
 * name, perhaps not. Only people can tell.
 */
public sealed interface RenameCandidate {

	/**
	 * What goes.
	 * @return names with dots between them, as in {@code boards.users.nick}
	 */
	String before();

	/**
	 * What comes.
	 * @return its name, as in {@code display_name}; that of a table with its schema
	 */
	String after();

	/**
	 * Whether one of both is in another pair too, so that not both pairs can be renames.
	 * @param other another pair
	 * @return whether they exclude each other
	 */
	boolean excludes(RenameCandidate other);

	/**
	 * What is known to be the same, with this pair.
	 * @param renames what else is the same
	 * @return that and this
	 */
	Renames in(Renames renames);

	/**
	 * Two tables with the same columns.
	 *
	 * @param from the table that goes
	 * @param to the table that comes
	 */
	record OfTable(QualifiedName from, QualifiedName to) implements RenameCandidate {

		@Override
		public String before() {
			return this.from.toString();
		}

		@Override
		public String after() {
			return this.to.toString();
		}

		@Override
		public boolean excludes(RenameCandidate other) {
			return other instanceof OfTable table && (table.from.equals(this.from) || table.to.equals(this.to));
		}

		@Override
		public Renames in(Renames renames) {
			return renames.table(this.from, this.to);
		}

	}

	/**
	 * Two columns of one type.
	 *
	 * @param table their table
	 * @param from the column that goes
	 * @param to the column that comes
	 */
	record OfColumn(QualifiedName table, String from, String to) implements RenameCandidate {

		@Override
		public String before() {
			return this.table + "." + DottedName.of(this.from);
		}

		@Override
		public String after() {
			return DottedName.of(this.to);
		}

		@Override
		public boolean excludes(RenameCandidate other) {
			return other instanceof OfColumn column && column.table.equals(this.table)
					&& (column.from.equals(this.from) || column.to.equals(this.to));
		}

		@Override
		public Renames in(Renames renames) {
			return renames.column(this.table, this.from, this.to);
		}

	}

	/**
	 * Two values of an enum type, in the same place among the values that stay.
	 *
	 * @param type their type
	 * @param from the value that goes
	 * @param to the value that comes
	 */
	record OfEnumValue(QualifiedName type, String from, String to) implements RenameCandidate {

		@Override
		public String before() {
			return this.type + "." + DottedName.of(this.from);
		}

		@Override
		public String after() {
			return DottedName.of(this.to);
		}

		@Override
		public boolean excludes(RenameCandidate other) {
			return other instanceof OfEnumValue value && value.type.equals(this.type)
					&& (value.from.equals(this.from) || value.to.equals(this.to));
		}

		@Override
		public Renames in(Renames renames) {
			return renames.enumValue(this.type, this.from, this.to);
		}

	}

}
