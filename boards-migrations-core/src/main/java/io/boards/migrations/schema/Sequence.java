package io.boards.migrations.schema;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that stands by itself; that of an identity is part of its column.
 *
 * @param name its name
 * @param type its type as SQL text, or null for {@code bigint}
 * @param options how it counts
 * @param ownedBy the column with which it is dropped, if any
 */
public record Sequence(QualifiedName name, @Nullable String type, SequenceOptions options,
		@Nullable ColumnName ownedBy) {

	/**
	 * A sequence as PostgreSQL makes it where nothing is said.
	 * @param name its name
	 * @return the sequence
	 */
	public static Sequence of(QualifiedName name) {
		return new Sequence(name, null, SequenceOptions.DEFAULTS, null);
	}

	/**
	 * The type of its values.
	 * @param type {@code smallint}, {@code integer} or {@code bigint}
	 * @return the sequence with it
	 */
	public Sequence as(String type) {
		return new Sequence(this.name, type, this.options, this.ownedBy);
	}

	/**
	 * How it counts.
	 * @param change what differs from PostgreSQL's own options
	 * @return the sequence with them
	 */
	public Sequence options(UnaryOperator<SequenceOptions> change) {
		return new Sequence(this.name, this.type, change.apply(this.options), this.ownedBy);
	}

	/**
	 * The column with which it is dropped.
	 * @param table the column's table, as in {@code boards.tags}
	 * @param column the column's name
	 * @return the sequence with it
	 */
	public Sequence ownedBy(String table, String column) {
		return new Sequence(this.name, this.type, this.options, new ColumnName(QualifiedName.parse(table), column));
	}

}
