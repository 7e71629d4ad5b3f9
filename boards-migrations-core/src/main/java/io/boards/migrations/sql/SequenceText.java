package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * The options of sequences and identities as SQL.
 */
final class SequenceText {

	private SequenceText() {
	}

	static List<String> options(SequenceOptions options) {
		List<String> texts = new ArrayList<>();
		add(texts, "START WITH ", options.start());
		add(texts, "INCREMENT BY ", options.increment());
		add(texts, "MINVALUE ", options.minimum());
		add(texts, "MAXVALUE ", options.maximum());
		add(texts, "CACHE ", options.cache());
		if (options.cycle()) {
			texts.add("CYCLE");
		}
		return texts;
	}

	private static void add(List<String> texts, String word, @Nullable Long value) {
		if (value != null) {
			texts.add(word + value);
		}
	}

	/**
	 * What brings a sequence from some options to others.
	 * @param was the options before, or null where they are not known
	 * @param to the options afterwards
	 * @return one text for each option that changes or may change
	 */
	static List<String> changes(@Nullable SequenceOptions was, SequenceOptions to) {
		List<String> texts = new ArrayList<>(all(to));
		if (was != null) {
			texts.removeAll(all(was));
		}
		return texts;
	}

	/** Every option, what is left to PostgreSQL included. */
	private static List<String> all(SequenceOptions options) {
		long increment = or(options.increment(), 1);
		long start = or(options.start(), (increment > 0) ? or(options.minimum(), 1) : or(options.maximum(), -1));
		return List.of("START WITH " + start, "INCREMENT BY " + increment, bound("MINVALUE", options.minimum()),
				bound("MAXVALUE", options.maximum()), "CACHE " + or(options.cache(), 1),
				options.cycle() ? "CYCLE" : "NO CYCLE");
	}

	private static long or(@Nullable Long value, long other) {
		return (value != null) ? value : other;
	}

	private static String bound(String word, @Nullable Long value) {
		return (value != null) ? word + " " + value : "NO " + word;
	}

	static String identity(Identity identity) {
		List<String> options = options(identity.options());
		return "GENERATED " + generation(identity) + " AS IDENTITY"
				+ (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
	}

	static String generation(Identity identity) {
		return (identity.generation() == Identity.Generation.ALWAYS) ? "ALWAYS" : "BY DEFAULT";
	}

}
