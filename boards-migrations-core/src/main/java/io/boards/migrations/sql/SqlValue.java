package io.boards.migrations.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.UUID;

import io.boards.migrations.failure.Failure;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * A value in its two forms, which mean the same to PostgreSQL: a literal, and a parameter
 * that is bound.
 *
 * @param text the value as PostgreSQL reads it; null for null
 * @param type the type that is said with it, or null to leave it to the place where the
 * value stands, as with a plain string in quotes
 * @param bare whether the text is a literal without quotes
 */
record SqlValue(@Nullable String text, @Nullable String type, boolean bare) {

	/**
	 * Finds the form of a value.
	 * @param value the value
	 * @param place what it belongs to, for the message where it has none
	 * @return its form
	 */
	static SqlValue of(@Nullable Object value, @Nullable String place) {
		if (value == null) {
			return new SqlValue(null, null, true);
		}
		if (value instanceof CharSequence || value instanceof Character) {
			return new SqlValue(storable(value.toString(), place), null, false);
		}
		if (value instanceof Enum<?> constant) {
			return new SqlValue(constant.name(), null, false);
		}
		if (value instanceof Boolean) {
			return new SqlValue(value.toString(), "bool", true);
		}
		if (value instanceof Number number) {
			return number(number, place);
		}
		if (value instanceof UUID) {
			return new SqlValue(value.toString(), "uuid", false);
		}
		if (value instanceof byte[] bytes) {
			return new SqlValue("\\x" + HexFormat.of().formatHex(bytes), "bytea", false);
		}
		SqlValue time = TimeValue.of(value);
		if (time != null) {
			return time;
		}
		String array = ArrayText.of(value, place);
		if (array != null) {
			return new SqlValue(array, null, false);
		}
		throw unsupported(value, place);
	}

	private static SqlValue number(Number number, @Nullable String place) {
		if (number instanceof Integer || number instanceof Short || number instanceof Byte || number instanceof Long
				|| number instanceof BigInteger) {
			return integer(new BigInteger(number.toString()));
		}
		if (number instanceof BigDecimal decimal) {
			return new SqlValue(decimal.toPlainString(), "numeric", decimal.scale() > 0);
		}
		if (number instanceof Double || number instanceof Float) {
			return floating(number);
		}
		throw unsupported(number, place);
	}

	/**
	 * PostgreSQL gives digits the smallest of three types, and so does the bound form.
	 */
	private static SqlValue integer(BigInteger number) {
		String type = (number.bitLength() < Integer.SIZE) ? "int4"
				: (number.bitLength() < Long.SIZE) ? "int8" : "numeric";
		return new SqlValue(number.toString(), type, true);
	}

	private static SqlValue floating(Number number) {
		double value = number.doubleValue();
		boolean negativeZero = value == 0 && 1 / value < 0;
		if (Double.isNaN(value) || Double.isInfinite(value) || negativeZero) {
			return new SqlValue(number.toString(), "float8", false);
		}
		// As digits, since a bound float would lose some on its way into a numeric
		// column.
		return new SqlValue(new BigDecimal(number.toString()).toPlainString(), "numeric", true);
	}

	String literal() {
		if (this.text == null) {
			return "NULL";
		}
		if (this.bare) {
			return this.text;
		}
		return (this.type == null) ? Quoting.string(this.text) : Quoting.string(this.text) + "::" + this.type;
	}

	/**
	 * The literal for a place in the middle of an expression.
	 * @return the literal, in parentheses where what stands around it could tear it apart
	 */
	String operand() {
		String literal = literal();
		return literal.startsWith("-") ? "(" + literal + ")" : literal;
	}

	void bind(PreparedStatement statement, int index) throws SQLException {
		if (this.text == null) {
			statement.setNull(index, Types.NULL);
		}
		else if (this.type == null) {
			// Without a type, so that the server finds one as it does for a literal.
			statement.setObject(index, this.text, Types.OTHER);
		}
		else {
			PGobject object = new PGobject();
			object.setType(this.type);
			object.setValue(this.text);
			statement.setObject(index, object);
		}
	}

	private static String storable(String text, @Nullable String place) {
		if (text.indexOf('\0') >= 0) {
			throw new UnsupportedValueException(Failure.of("A value contains the character NUL.")
				.fact("value of", place)
				.remedy("Take the character out: PostgreSQL cannot store it."));
		}
		if (hasSurrogates(text) && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new UnsupportedValueException(
					Failure.of("A value is not valid Unicode: half a surrogate pair is in it.")
						.fact("value of", place)
						.remedy("Write the whole character, or take it out."));
		}
		return text;
	}

	/** Only those can be halves; and to look is much cheaper than to encode. */
	private static boolean hasSurrogates(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static UnsupportedValueException unsupported(Object value, @Nullable String place) {
		return new UnsupportedValueException(Failure.of("A value has a type that has no form in SQL.")
			.fact("value of", place)
			.fact("type", value.getClass().getTypeName())
			.remedy("Use a String, a number, a Boolean, a UUID, a byte[], an enum, a type of java.time,"
					+ " or a collection of these; give JSON as a String."));
	}

}
