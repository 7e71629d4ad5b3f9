package io.boards.migrations.diff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of the values of a column that gets another type. Types are as PostgreSQL
 * writes them.
 */
public final class TypeChange {

	/** How many decimal digits a number surely keeps. */
	private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19, "oid", 10,
			"real", 6, "double precision", 15);

	/** How many bits an integer has. */
	private static final Map<String, Integer> WIDTHS = Map.of("bigint", 64);

	private static final Set<String> FLOATS = Set.of("real", "double precision");

	private static final int UNLIMITED = Integer.MAX_VALUE;

	/** Of money this depends on the server's settings; most currencies have so many. */
	private static final int CENTS = 2;

	/** So many digits of a second are kept where nothing is said. */
	private static final int MICROSECONDS = 6;

	private final TypeText before;

	private final TypeText after;

	private TypeChange(TypeText before, TypeText after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * What values may lose without an error when a column gets another type in the way in
	 * which {@link SchemaDiff} writes it. Values that do not fit at all, such as a text
	 * that is too long, are not lost: the change fails.
	 * @param from the type before
	 * @param to the type afterwards
	 * @return what is lost, such as {@code all elements but the first}; empty where all
	 * is kept, or nothing is known
	 */
	public static Optional<String> loses(String from, String to) {
		return Optional.ofNullable(new TypeChange(TypeText.of(from), TypeText.of(to)).loss());
	}

	/**
	 * Whether PostgreSQL knows no way from one of its own types to another: values are
	 * written as text and read as the other type, which fails for most of them or for
	 * all. A table without such values can be changed, but that proves nothing for
	 * others.
	 * @param from the type before
	 * @param to the type afterwards
	 * @return true where people should say how
	 */
	public static boolean isBlind(String from, String to) {
		return Conversion.isBlind(from, to);
	}

	private @Nullable String loss() {
		boolean json = Casts.JSON.contains(this.after.base()) && !Casts.JSON.contains(this.before.base());
		if (this.before.array() && !this.after.array() && !json) {
			return "all elements but the first";
		}
		String base = this.before.base();
		if (this.after.base().equals("jsonb") && (base.equals("json") || Casts.STRINGS.contains(base))) {
			return "the order of keys, and keys that stand twice";
		}
		if (isNumber(base)) {
			return ofNumber();
		}
		if (base.equals("bit")) {
			return ofBits();
		}
		if (base.equals("inet") && this.after.base().equals("cidr")) {
			return "the bits of the host";
		}
		return ofTime();
	}

	private static boolean isNumber(String base) {
		return DIGITS.containsKey(base) || base.equals("numeric") || base.equals("money");
	}

	private @Nullable String ofBits() {
		if (this.after.base().equals("boolean")) {
			return "which bits are set";
		}
		boolean shorter = Casts.BITS.contains(this.after.base()) && length(this.after) < length(this.before);
		return shorter ? "bits beyond the first " + length(this.after) : null;
	}

	private @Nullable String ofNumber() {
		String base = this.after.base();
		if (base.equals("boolean")) {
			return "which number it was, unless it was 0 or 1";
		}
		if (base.equals("bit")) {
			int width = WIDTHS.getOrDefault(this.before.base(), 32);
			return (length(this.after) < width) ? "bits beyond the last " + length(this.after) : null;
		}
		if (!isNumber(base)) {
			return null;
		}
		int decimals = decimals(this.after);
		if (decimals(this.before) > decimals) {
			return (decimals <= 0) ? "what is behind the point" : "decimals beyond the first " + decimals;
		}
		int digits = digits(this.before);
		if (FLOATS.contains(base)) {
			return (digits(this.after) < digits) ? "digits beyond the first " + digits(this.after) : null;
		}
		boolean rounded = FLOATS.contains(this.before.base()) && base.equals("numeric");
		return rounded ? "digits beyond the first " + digits : null;
	}

	/** How many decimals a type may have. */
	private static int decimals(TypeText type) {
		return switch (type.base()) {
			case "real", "double precision" -> UNLIMITED;
			case "numeric" -> type.modifiers().isEmpty() ? UNLIMITED : type.scale();
			case "money" -> CENTS;
			default -> 0;
		};
	}

	private static int digits(TypeText type) {
		boolean limited = type.base().equals("numeric") && !type.modifiers().isEmpty();
		return limited ? type.modifiers().get(0) : DIGITS.getOrDefault(type.base(), UNLIMITED);
	}

	private static int length(TypeText type) {
		return type.modifiers().isEmpty() ? (type.base().equals("bit") ? 1 : UNLIMITED) : type.modifiers().get(0);
	}

	private @Nullable String ofTime() {
		String from = this.before.base();
		String to = this.after.base();
		if (to.equals("date") && from.startsWith("timestamp")) {
			return "the time of day";
		}
		if (to.startsWith("time ") && from.startsWith("timestamp")) {
			return "the day";
		}
		if (to.startsWith("time ") && from.equals("interval")) {
			return "whole days";
		}
		boolean times = isTime(from) && isTime(to);
		if (from.equals("time with time zone") && to.equals("time without time zone")) {
			return "the time zone";
		}
		int kept = fraction(this.after);
		if (times && kept < fraction(this.before)) {
			return "fractions of a second" + ((kept > 0) ? " beyond the first " + kept + " digits" : "");
		}
		return null;
	}

	private static boolean isTime(String base) {
		return base.startsWith("time") || base.equals("interval");
	}

	private static int fraction(TypeText type) {
		return type.modifiers().isEmpty() ? MICROSECONDS : type.modifiers().get(0);
	}

}
