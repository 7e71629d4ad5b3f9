package io.boards.migrations.schema;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type as SQL text, such as {@code varchar(100)}
 * @param nullable whether it may be null
 * @param defaultExpression its default as SQL text, if any
 * @param identity how it numbers its rows itself, if it does
 * @param generated how it is computed from the other columns, if it is
 * @param collation its collation, or null for that of its type
 * @param comment its comment, if any
 */
public record Column(String name, String type, boolean nullable, @Nullable String defaultExpression,
		@Nullable Identity identity, @Nullable Generated generated, @Nullable QualifiedName collation,
		@Nullable String comment) {

	/**
	 * Checks the name.
	 * @throws InvalidNameException if PostgreSQL could not keep it
	 */
	public Column {
		Identifier.check(name);
	}

	/**
	 * A column that may be null and has nothing but its type.
	 * @param name its name
	 * @param type its type as SQL text
	 * @return the column
	 */
	public static Column of(String name, String type) {
		return new Column(name, type, true, null, null, null, null, null);
	}

	/**
	 * That it may not be null.
	 * @return the column with that
	 */
	public Column notNull() {
		return new Column(this.name, this.type, false, this.defaultExpression, this.identity, this.generated,
				this.collation, this.comment);
	}

	/**
	 * Its default.
	 * @param expression SQL text, such as {@code now()} or {@code 'pending'}
	 * @return the column with it
	 */
	public Column defaultsTo(String expression) {
		return new Column(this.name, this.type, this.nullable, expression, this.identity, this.generated,
				this.collation, this.comment);
	}

	/**
	 * That it numbers its rows itself and an insert may not give its own value; such a
	 * column is never null.
	 * @return the column with that
	 */
	public Column identityAlways() {
		return identity(Identity.of(Identity.Generation.ALWAYS));
	}

	/**
	 * That it numbers its rows itself where an insert gives no value; such a column is
	 * never null.
	 * @return the column with that
	 */
	public Column identityByDefault() {
		return identity(Identity.of(Identity.Generation.BY_DEFAULT));
	}

	/**
	 * How its identity counts.
	 * @param change what differs from PostgreSQL's own options
	 * @return the column with them; an identity that it has not yet is {@code BY DEFAULT}
	 */
	public Column counting(UnaryOperator<SequenceOptions> change) {
		Identity before = (this.identity != null) ? this.identity : Identity.of(Identity.Generation.BY_DEFAULT);
		return identity(new Identity(before.generation(), change.apply(before.options())));
	}

	/**
	 * That it is computed from other columns when a row is written.
	 * @param expression SQL text
	 * @return the column with that
	 */
	public Column generatedAs(String expression) {
		return generated(new Generated(expression, Generated.Storage.STORED));
	}

	/**
	 * That it is computed from other columns when a row is read (PostgreSQL 18 or later).
	 * @param expression SQL text
	 * @return the column with that
	 */
	public Column virtualAs(String expression) {
		return generated(new Generated(expression, Generated.Storage.VIRTUAL));
	}

	/**
	 * Its collation.
	 * @param collation the collation's name alone, taken as it is, such as {@code C}
	 * @return the column with it
	 */
	public Column collate(String collation) {
		return new Column(this.name, this.type, this.nullable, this.defaultExpression, this.identity, this.generated,
				QualifiedName.of(collation), this.comment);
	}

	/**
	 * Its collation, in a schema of its own.
	 * @param schema the collation's schema
	 * @param collation the collation's name alone, taken as it is
	 * @return the column with it
	 */
	public Column collate(String schema, String collation) {
		return new Column(this.name, this.type, this.nullable, this.defaultExpression, this.identity, this.generated,
				new QualifiedName(schema, collation), this.comment);
	}

	/**
	 * Its comment.
	 * @param comment any text
	 * @return the column with it
	 */
	public Column comment(String comment) {
		return new Column(this.name, this.type, this.nullable, this.defaultExpression, this.identity, this.generated,
				this.collation, comment);
	}

	private Column identity(Identity identity) {
		return new Column(this.name, this.type, false, this.defaultExpression, identity, this.generated, this.collation,
				this.comment);
	}

	private Column generated(Generated generated) {
		return new Column(this.name, this.type, this.nullable, this.defaultExpression, this.identity, generated,
				this.collation, this.comment);
	}

}
