package io.boards.migrations.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.sql.Quoting;

/**
 * Values for a column, the likeliest first: such as no default gives, and such as checks
 * speak of.
 */
final class SeedValues {

	/** What checks of texts ask for, as far as one can guess. */
	private static final List<String> TEXTS = List.of("seed", "ab", "SEED", "a", "1", "seed@example.org",
			"https://example.org/");

	private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'");

	private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])\\d+(?:\\.\\d+)?(?![\\w'])");

	private static final Pattern LENGTH = Pattern.compile("\\((\\d+)(?:,(\\d+))?\\)");

	private SeedValues() {
	}

	/**
	 * Values for a column.
	 * @param column the column
	 * @param row for which row, from 0
	 * @param checks the expressions of the checks that speak of it
	 * @param schema has the enum types
	 * @return expressions, at least one
	 */
	static List<String> of(Column column, int row, List<String> checks, Schema schema) {
		String type = column.type();
		Seed seed = new Seed(column.name(), row, String.valueOf(column.defaultExpression()).startsWith("'[]'"));
		Set<String> texts = new LinkedHashSet<>();
		if (isArray(type)) {
			String element = type.substring(0, type.indexOf('['));
			texts(element, seed, schema).forEach((each) -> texts.add(array(each)));
		}
		else {
			texts.addAll(texts(type, seed, schema));
			texts.addAll(rotated(spokenOf(checks), row));
		}
		List<String> values = new ArrayList<>(
				texts.stream().map((text) -> Quoting.literal(text) + "::" + type).toList());
		if (column.nullable()) {
			values.add("NULL");
		}
		return values;
	}

	/**
	 * Whether values of a type can be expected to be accepted.
	 * @param type a type as PostgreSQL writes it
	 * @param schema has the enum types
	 * @return false for domains, composite types and what extensions bring
	 */
	static boolean isKnown(String type, Schema schema) {
		String element = isArray(type) ? type.substring(0, type.indexOf('[')) : type;
		return !element.contains(".") || enumOf(element, schema).isPresent();
	}

	private static boolean isArray(String type) {
		return type.endsWith("[]");
	}

	private static String array(String text) {
		return "{\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
	}

	private static List<String> spokenOf(List<String> checks) {
		List<String> texts = new ArrayList<>();
		for (String check : checks) {
			for (Matcher match = STRING.matcher(check); match.find();) {
				texts.add(match.group(1).replace("''", "'"));
			}
			for (Matcher match = NUMBER.matcher(check); match.find();) {
				BigDecimal number = new BigDecimal(match.group());
				texts.add(number.toString());
				texts.add(number.add(BigDecimal.ONE).toString());
				texts.add(number.subtract(BigDecimal.ONE).toString());
			}
		}
		return texts;
	}

	private static List<String> rotated(List<String> texts, int row) {
		List<String> rotated = new ArrayList<>(texts);
		Collections.rotate(rotated, -row);
		return rotated;
	}

	private static Optional<EnumType> enumOf(String type, Schema schema) {
		return schema.enums().stream().filter((each) -> Quoting.name(each.name()).equals(type)).findFirst();
	}

	/**
	 * Values that no other column has, so that one that is computed from another is not
	 * taken for one that came back.
	 */
	private static List<String> texts(String type, Seed seed, Schema schema) {
		Optional<EnumType> labels = enumOf(type, schema);
		if (labels.isPresent()) {
			// The newest value first: it is what a way back may have to take away.
			List<String> values = new ArrayList<>(labels.get().values());
			Collections.reverse(values);
			return rotated(values, seed.row());
		}
		String number = String.valueOf(seed.row() + 1);
		String salt = String.valueOf(10 + seed.salt());
		String name = LENGTH.matcher(type).replaceAll("");
		return switch (name) {
			case "boolean" -> (seed.row() == 0) ? List.of("true", "false") : List.of("false", "true");
			case "smallint", "integer", "bigint", "real", "double precision", "oid", "money" ->
				List.of("1" + salt + number, number, "-" + number);
			case "numeric" -> numbers(type, salt, number);
			case "uuid" -> List.of("00000000-0000-4000-8000-000000000" + salt + number);
			case "json", "jsonb" -> seed.isList() ? List.of("[{\"" + seed.column() + "\": " + number + "}]")
					: List.of("{\"" + seed.column() + "\": " + number + "}", "[" + number + "]");
			case "bytea" -> List.of("\\x" + salt + "0" + number);
			case "date" -> List.of("20" + salt + "-01-0" + number, "2001-01-0" + number, "2101-01-0" + number);
			case "timestamp without time zone", "timestamp with time zone" -> List
				.of("2001-01-0" + number + " 01:" + salt + ":03+00", "2101-01-0" + number + " 01:" + salt + ":03+00");
			case "time without time zone", "time with time zone" -> List.of("01:" + salt + ":0" + number);
			case "interval" -> List.of(salt + " hours " + number + " minutes");
			case "inet" -> List.of("10.0." + salt + "." + number);
			case "cidr" -> List.of("10." + salt + "." + number + ".0/24");
			case "macaddr" -> List.of("08:00:2b:01:" + salt + ":0" + number);
			case "bit", "bit varying" -> List.of(bits(type, (seed.row() == 0) ? "1" : "0"));
			case "xml" -> List.of("<" + salt(seed) + ">" + number + "</" + salt(seed) + ">");
			case "tsvector", "tsquery" -> List.of(salt(seed) + number);
			case "point" -> List.of("(" + salt + "," + number + ")");
			case "int4range", "int8range", "numrange" -> List.of("[" + number + "," + salt + ")");
			case "daterange" -> List.of("[2001-01-0" + number + ",20" + salt + "-02-01)");
			case "tsrange", "tstzrange" -> List.of("[2001-01-0" + number + " 00:00:00,20" + salt + "-02-01 00:00:00)");
			case "character varying", "character", "text", "citext", "\"char\"", "name" ->
				strings(type, salt(seed) + number, number);
			default -> unknown(number);
		};
	}

	private static String salt(Seed seed) {
		return "seed" + (char) ('a' + seed.salt() % 26) + (char) ('a' + seed.salt() / 26);
	}

	/**
	 * What a value is for.
	 *
	 * @param column the name of the column
	 * @param row the row, from 0
	 * @param isList whether its default is an empty list of JSON
	 */
	private record Seed(String column, int row, boolean isList) {

		/** A number below 50 that the same column has in every run. */
		int salt() {
			return Math.floorMod(this.column.hashCode(), 50);
		}

	}

	private static List<String> unknown(String number) {
		List<String> texts = new ArrayList<>(TEXTS);
		texts.add(0, number);
		texts.addAll(List.of("true", "2001-01-01", "{}", "(,)", "[1,5)", "POINT(1 " + number + ")"));
		return texts;
	}

	/** A unique column has two values, whatever becomes of the others. */
	private static List<String> strings(String type, String first, String number) {
		int length = group(type, 1, Integer.MAX_VALUE);
		if (type.equals("\"char\"") || type.equals("character")) {
			length = 1;
		}
		Set<String> texts = new LinkedHashSet<>();
		texts.add((first.length() > length) ? number : first);
		for (String each : TEXTS) {
			texts.add((each.length() > length) ? each.substring(0, length) : each);
		}
		return List.copyOf(texts);
	}

	private static List<String> numbers(String type, String salt, String number) {
		int precision = group(type, 1, Integer.MAX_VALUE);
		int scale = group(type, 2, 0);
		List<String> texts = new ArrayList<>();
		if (precision - scale > 3) {
			texts.add("1" + salt + number);
		}
		if (scale > 2) {
			texts.add("0." + salt + number);
		}
		texts.add((precision > scale) ? number : "0." + number);
		texts.add("0." + number);
		texts.add("-" + number);
		return texts;
	}

	private static String bits(String type, String bit) {
		return type.contains("varying") ? bit : bit.repeat(group(type, 1, 1));
	}

	private static int group(String type, int number, int otherwise) {
		Matcher match = LENGTH.matcher(type);
		return (match.find() && match.group(number) != null) ? Integer.parseInt(match.group(number)) : otherwise;
	}

}
