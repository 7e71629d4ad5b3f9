package io.boards.migrations.schema;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, type, sequence or other object, with its schema where it is given.
 *
 * @param schema the schema's name, or null to let the search path decide
 * @param name the name in that schema
 */
public record QualifiedName(@Nullable String schema, String name) {

	/**
	 * Checks both parts.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public QualifiedName {
		if (schema != null) {
			Identifier.check(schema);
		}
		Identifier.check(name);
	}

	/**
	 * Reads {@code tags} or {@code boards.tags}. A part is taken as it is, without
	 * folding it to lower case; a part that has a dot in it stands in double quotes, as
	 * in {@code boards."a.b"}.
	 * @param text one or two parts with a dot between them
	 * @return the name
	 * @throws InvalidNameException if it is not one or two names
	 */
	public static QualifiedName parse(String text) {
		return new NameParser(text).parse();
	}

	/**
	 * A name that the search path finds.
	 * @param name the name alone, taken as it is
	 * @return the name without a schema
	 */
	public static QualifiedName of(String name) {
		return new QualifiedName(null, name);
	}

	/**
	 * Another name in the same schema.
	 * @param other the other name
	 * @return it with this schema
	 */
	public QualifiedName sibling(String other) {
		return new QualifiedName(this.schema, other);
	}

	/**
	 * The same name in another schema.
	 * @param other the other schema, or null for none
	 * @return this name with that schema
	 */
	public QualifiedName in(@Nullable String other) {
		return new QualifiedName(other, this.name);
	}

	/**
	 * It as SQL, in double quotes only where they are needed.
	 * @return SQL text
	 */
	public String quoted() {
		return (this.schema == null) ? Identifier.quoted(this.name)
				: Identifier.quoted(this.schema) + "." + Identifier.quoted(this.name);
	}

	/**
	 * Names are looked up by the ten thousand, mostly by code that is not compiled yet.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || other instanceof QualifiedName that && this.name.equals(that.name)
				&& Objects.equals(this.schema, that.schema);
	}

	@Override
	public int hashCode() {
		return 31 * this.name.hashCode() + ((this.schema != null) ? this.schema.hashCode() : 0);
	}

	/**
	 * The text that {@link #parse} reads.
	 * @return the parts with a dot between them, quoted only where they must be
	 */
	@Override
	public String toString() {
		return (this.schema == null) ? DottedName.of(this.name) : DottedName.of(this.schema, this.name);
	}

}
