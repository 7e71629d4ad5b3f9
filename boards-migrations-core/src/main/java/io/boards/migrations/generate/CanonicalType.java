package io.boards.migrations.generate;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commonest types as PostgreSQL writes them. Two texts that become equal are the same
 * type; two that do not may be the same all the same, and PostgreSQL is asked.
 */
final class CanonicalType {

	private static final Map<String, String> SYNONYMS = Map.ofEntries(Map.entry("varchar", "character varying"),
			Map.entry("char", "character"), Map.entry("int", "integer"), Map.entry("int4", "integer"),
			Map.entry("int8", "bigint"), Map.entry("int2", "smallint"), Map.entry("bool", "boolean"),
			Map.entry("float8", "double precision"), Map.entry("float4", "real"), Map.entry("decimal", "numeric"));

	private static final Pattern FORM = Pattern
		.compile("([a-z_0-9. ]+?) ?(\\( ?\\d+ ?(?:, ?\\d+ ?)?\\))?( with(?:out)? time zone)?((?: ?\\[\\d*\\])*)");

	/** Up to here a float is a real. */
	private static final int REAL_BITS = 24;

	private CanonicalType() {
	}

	static String of(String type) {
		String plain = type.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		Matcher form = FORM.matcher(plain);
		if (!form.matches()) {
			return type;
		}
		String name = SYNONYMS.getOrDefault(form.group(1), form.group(1));
		String size = (form.group(2) != null) ? form.group(2).replace(" ", "") : "";
		String zone = (form.group(3) != null) ? form.group(3) : "";
		String array = form.group(4).replace(" ", "").replaceAll("\\[\\d*\\]", "[]");
		if (name.equals("timestamptz") || name.equals("timetz")) {
			name = name.substring(0, name.length() - 2);
			zone = " with time zone";
		}
		else if ((name.equals("timestamp") || name.equals("time")) && zone.isEmpty()) {
			zone = " without time zone";
		}
		else if (name.equals("float")) {
			name = (!size.isEmpty() && Integer.parseInt(size.substring(1, size.length() - 1)) <= REAL_BITS) ? "real"
					: "double precision";
			size = "";
		}
		else if (name.equals("character") && size.isEmpty()) {
			size = "(1)";
		}
		else if (name.equals("numeric") && !size.isEmpty() && !size.contains(",")) {
			size = size.replace(")", ",0)");
		}
		return name + size + zone + array;
	}

}
