package io.boards.migrations.source;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.boards.migrations.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Values of rows and parameters as Java expressions that mean the same to PostgreSQL.
 */
final class ValueJava {

	/** Types whose {@code parse} reads what {@code toString} writes. */
	private static final Set<Class<?>> PARSED = Set.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
			Instant.class, LocalTime.class, OffsetTime.class, Duration.class, Period.class);

	private ValueJava() {
	}

	/**
	 * The expression of a value.
	 * @param value the value
	 * @param place what it belongs to, for the message where it has none
	 * @return the expression
	 * @throws UnwritableValueException if there is none
	 */
	static Code of(@Nullable Object value, String place) {
		if (value == null) {
			return Word.NULL;
		}
		if (value instanceof CharSequence || value instanceof Character) {
			return Text.of(value);
		}
		if (value instanceof Enum<?> constant) {
			return Text.of(constant.name());
		}
		if (value instanceof Boolean) {
			return Word.of(value.toString());
		}
		if (value instanceof UUID) {
			return Chain.on(UUID.class).call("fromString", Text.of(value));
		}
		if (value instanceof byte[] bytes) {
			return Chain.on(HexFormat.class).call("of").call("parseHex", Text.of(HexFormat.of().formatHex(bytes)));
		}
		if (value instanceof ZonedDateTime time) {
			return of(time.toOffsetDateTime(), place);
		}
		if (PARSED.contains(value.getClass())) {
			return Chain.on(value.getClass()).call("parse", Text.of(value));
		}
		if (value instanceof Number number) {
			return number(number, place);
		}
		if (value instanceof Collection<?> collection) {
			return list(new ArrayList<>(collection), place);
		}
		if (value.getClass().isArray()) {
			List<@Nullable Object> elements = new ArrayList<>();
			for (int i = 0; i < Array.getLength(value); i++) {
				elements.add(Array.get(value, i));
			}
			return list(elements, place);
		}
		throw unwritable(value, place);
	}

	private static Code number(Number number, String place) {
		if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
			return Word.of(number.toString());
		}
		if (number instanceof Long) {
			return Word.of(number + "L");
		}
		if (number instanceof BigInteger || number instanceof BigDecimal) {
			String type = (number instanceof BigInteger) ? "BigInteger" : "BigDecimal";
			return new Word("new " + type + "(\"" + number + "\")", "java.math." + type);
		}
		if (number instanceof Double || number instanceof Float) {
			return floating(number);
		}
		throw unwritable(number, place);
	}

	private static Word floating(Number number) {
		String type = number.getClass().getSimpleName();
		if (Double.isNaN(number.doubleValue())) {
			return Word.of(type + ".NaN");
		}
		if (Double.isInfinite(number.doubleValue())) {
			return Word.of(type + ((number.doubleValue() > 0) ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY"));
		}
		return Word.of((number instanceof Float) ? number + "F" : number.toString());
	}

	private static Code list(List<? extends @Nullable Object> elements, String place) {
		List<Code> codes = new ArrayList<>();
		elements.forEach((element) -> codes.add(of(element, place)));
		if (!codes.contains(Word.NULL)) {
			return Arguments.list(codes);
		}
		// A null alone would be taken for the array of the elements.
		return Chain.on(Arrays.class).call("asList", (codes.size() == 1) ? List.of(Word.of("(Object) null")) : codes);
	}

	private static UnwritableValueException unwritable(Object value, String place) {
		return new UnwritableValueException(Failure.of("A value has a type that has no form in Java.")
			.fact("value of", place)
			.fact("type", value.getClass().getTypeName())
			.remedy("Use a String, a number, a Boolean, a UUID, a byte[], an enum, a type of java.time,"
					+ " or a collection of these; give JSON as a String."));
	}

}
