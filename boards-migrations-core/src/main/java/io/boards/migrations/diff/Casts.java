package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The casts that PostgreSQL has between its own types, as far as they say the same in the
 * other type.
 */
final class Casts {

	static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

	static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

	static final Set<String> STRINGS = Set.of("text", "character varying", "character");

	static final Set<String> JSON = Set.of("json", "jsonb");

	static final Set<String> BITS = Set.of("bit", "bit varying");

	private static final String TIMESTAMP = "timestamp without time zone";

	private static final String TIMESTAMPTZ = "timestamp with time zone";

	private static final String TIME = "time without time zone";

	private static final String TIMETZ = "time with time zone";

	/** Sets of types with a cast from each to each. */
	private static final List<Set<String>> RELATED = List.of(NUMBERS, STRINGS, JSON, BITS,
			Set.of("date", TIMESTAMP, TIMESTAMPTZ), Set.of(TIME, TIMETZ), Set.of(TIME, "interval"),
			Set.of("inet", "cidr"), Set.of("macaddr", "macaddr8"), Set.of("boolean", "integer"),
			Set.of("money", "numeric"), Set.of("bit", "integer"), Set.of("bit", "bigint"), Set.of("oid", "integer"),
			Set.of("oid", "bigint"));

	/** A type, and those to which only it has a cast. */
	private static final List<List<String>> ONE_WAY = List.of(List.of(TIMESTAMP, TIME), List.of(TIMESTAMPTZ, TIME),
			List.of(TIMESTAMPTZ, TIMETZ));

	/** Two kinds of types, and the type between them that has casts to both. */
	private record Bridge(Set<String> one, Set<String> other, String between) {

		boolean leads(String from, String to) {
			return (this.one.contains(from) && this.other.contains(to))
					|| (this.one.contains(to) && this.other.contains(from));
		}

	}

	private static final List<Bridge> BRIDGES = List.of(new Bridge(Set.of("boolean"), NUMBERS, "integer"),
			new Bridge(Set.of("boolean"), Set.of("bit"), "integer"), new Bridge(Set.of("money"), NUMBERS, "numeric"),
			new Bridge(Set.of("bit"), NUMBERS, "integer"), new Bridge(Set.of("oid"), NUMBERS, "bigint"));

	private Casts() {
	}

	/**
	 * Whether the one type says when something was, and the other what a clock showed.
	 * @param from a type without its precision
	 * @param to another one
	 * @return whether the time zone decides what becomes of a value
	 */
	static boolean crossZones(String from, String to) {
		Set<String> days = Set.of("date", TIMESTAMP);
		return (from.equals(TIMESTAMPTZ) && (days.contains(to) || to.equals(TIME)))
				|| (to.equals(TIMESTAMPTZ) && days.contains(from));
	}

	/**
	 * The way from one type to another.
	 * @param from a type without its length or precision
	 * @param to another one
	 * @return the types between them; null where there is no way
	 */
	static @Nullable List<String> between(String from, String to) {
		boolean direct = from.equals(to)
				|| RELATED.stream().anyMatch((types) -> types.contains(from) && types.contains(to))
				|| ONE_WAY.contains(List.of(from, to));
		if (direct) {
			return List.of();
		}
		for (Bridge bridge : BRIDGES) {
			if (bridge.leads(from, to)) {
				return List.of(bridge.between());
			}
		}
		return null;
	}

}
