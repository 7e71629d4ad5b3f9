package io.boards.migrations.sql;

import java.util.Collection;
import java.util.stream.Collectors;

import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.InvalidNameException;
import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * The one place where names and values become SQL text.
 */
public final class Quoting {

	private static final String DOLLARS = "$boards_migrations$";

	private Quoting() {
	}

	/**
	 * A name as SQL, in double quotes only where PostgreSQL would read another name
	 * without them.
	 * @param name the name
	 * @return SQL text
	 * @throws InvalidNameException if PostgreSQL could not keep the name
	 */
	public static String identifier(String name) {
		return Identifier.quoted(name);
	}

	/**
	 * A name that a statement has as SQL again, also one that PostgreSQL would not keep.
	 * @param name the name
	 * @return SQL text
	 */
	public static String asRead(String name) {
		return Identifier.quotedAsRead(name);
	}

	/**
	 * Names as SQL, with commas between them.
	 * @param names the names
	 * @return SQL text
	 * @throws InvalidNameException if PostgreSQL could not keep one of the names
	 */
	public static String identifiers(Collection<String> names) {
		return names.stream().map(Quoting::identifier).collect(Collectors.joining(", "));
	}

	/**
	 * A name with its schema as SQL.
	 * @param name the name
	 * @return SQL text
	 */
	public static String name(QualifiedName name) {
		return name.quoted();
	}

	/**
	 * A value as SQL.
	 * @param value null, a string, a number, a boolean, a UUID, bytes, an enum constant,
	 * a value of java.time, or a collection or array of these
	 * @return SQL text that means the value, whatever the session's settings are
	 * @throws UnsupportedValueException if it is anything else, or PostgreSQL could not
	 * store it
	 */
	public static String literal(@Nullable Object value) {
		return SqlValue.of(value, null).literal();
	}

	/**
	 * PL/pgSQL as a statement that runs it once.
	 * @param code a block, with whatever names and values in it
	 * @return SQL text
	 */
	public static String block(String code) {
		return "DO " + (code.contains(DOLLARS) ? string(code) : DOLLARS + code + DOLLARS);
	}

	/**
	 * A string as SQL. A backslash needs the form that has one meaning under both values
	 * of {@code standard_conforming_strings}.
	 * @param text the string, without NUL
	 * @return SQL text
	 */
	static String string(String text) {
		String doubled = text.replace("'", "''");
		return (text.indexOf('\\') < 0) ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
	}

}
