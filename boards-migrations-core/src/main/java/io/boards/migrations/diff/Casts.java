package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;

/**
 * Which types that PostgreSQL has of its own become which others, and how. Types are told
 * by their names alone, without length, precision or array.
 */
final class Casts {

	static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

	static final Set<String> STRINGS = Set.of("text", "character varying", "character");

	private static final Set<String> JSON = Set.of("json", "jsonb");

	private static final Set<String> TRUTH = Set.of("boolean");

	private static final Set<String> NUMBER_RANGES = Set.of("int4range", "int8range", "numrange");

	private static final Set<String> TIME_RANGES = Set.of("daterange", "tsrange", "tstzrange");

	private static final Set<String> TIMESTAMPS = Set.of("timestamp without time zone", "timestamp with time zone");

	/**
	 * A way from each of some types to each of some others.
	 *
	 * @param from some types
	 * @param to some others
	 */
	private record Way(Set<String> from, Set<String> to) {

		static Way between(String... types) {
			return new Way(Set.of(types), Set.of(types));
		}

		boolean leads(String before, String after) {
			return this.from.contains(before) && this.to.contains(after);
		}

	}

	/** Casts of every version that keep what a value means. */
	private static final List<Way> CASTS = List.of(new Way(NUMBERS, NUMBERS), new Way(STRINGS, STRINGS),
			Way.between("boolean", "integer"), Way.between("numeric", "money"),
			new Way(Set.of("integer", "bigint"), Set.of("money")), Way.between("integer", "bigint", "oid"),
			new Way(Set.of("smallint"), Set.of("oid")),
			Way.between("date", "timestamp without time zone", "timestamp with time zone"),
			new Way(TIMESTAMPS, Set.of("time without time zone")),
			new Way(Set.of("timestamp with time zone"), Set.of("time with time zone")),
			Way.between("time without time zone", "time with time zone"),
			Way.between("time without time zone", "interval"), Way.between("json", "jsonb"),
			new Way(Set.of("jsonb"), NUMBERS), new Way(Set.of("jsonb"), TRUTH), Way.between("inet", "cidr"),
			Way.between("macaddr", "macaddr8"), Way.between("bit", "bit varying"),
			new Way(Set.of("bit"), Set.of("integer", "bigint")),
			new Way(Set.of("box"), Set.of("circle", "lseg", "point", "polygon")),
			new Way(Set.of("circle"), Set.of("box", "point", "polygon")), Way.between("path", "polygon"),
			new Way(Set.of("polygon"), Set.of("box", "circle", "point")), new Way(Set.of("lseg"), Set.of("point")),
			new Way(Set.of("point"), Set.of("box")));

	/** A cast that leaves out the bits for which there is no room. */
	private static final Way CUT = new Way(Set.of("integer", "bigint"), Set.of("bit"));

	/** Where there is no cast, but the one is written as the other is. */
	private static final List<Way> TEXTS = List.of(new Way(NUMBERS, JSON), new Way(JSON, NUMBERS), new Way(TRUTH, JSON),
			new Way(JSON, TRUTH), new Way(NUMBERS, Set.of("money", "oid")), new Way(Set.of("oid"), NUMBERS),
			new Way(NUMBER_RANGES, NUMBER_RANGES), new Way(TIME_RANGES, TIME_RANGES),
			new Way(TIMESTAMPS, Set.of("time with time zone")));

	private Casts() {
	}

	/**
	 * Whether PostgreSQL has a cast.
	 * @param before a type
	 * @param after another
	 * @return whether it can be written
	 */
	static boolean exist(String before, String after) {
		return keep(before, after) || CUT.leads(before, after);
	}

	private static boolean keep(String before, String after) {
		return before.equals(after) || CASTS.stream().anyMatch((way) -> way.leads(before, after));
	}

	/**
	 * Whether the one becomes the other in whatever way it is written.
	 * @param before a type
	 * @param after another
	 * @return whether ordinary values can be expected to be converted
	 */
	static boolean lead(String before, String after) {
		boolean truth = TRUTH.contains(before) || TRUTH.contains(after);
		boolean number = NUMBERS.contains(before) || NUMBERS.contains(after);
		return keep(before, after) || STRINGS.contains(before) || STRINGS.contains(after) || (truth && number)
				|| TEXTS.stream().anyMatch((way) -> way.leads(before, after));
	}

}
