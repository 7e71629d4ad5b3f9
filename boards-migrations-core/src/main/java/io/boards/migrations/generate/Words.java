package io.boards.migrations.generate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of SQL text, by which it is seen at a glance what it cannot name.
 *
 * @param words the words in lower case
 */
record Words(Set<String> words) {

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_$]+");

	static Words of(String text) {
		return new Words(BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
			// Before a text that begins with something else.
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toSet()));
	}

	/**
	 * Whether the text may name something.
	 * @param name its name
	 * @return false only where the name does not stand in the text, in quotes or without
	 */
	boolean mayName(String name) {
		return this.words.containsAll(of(name).words());
	}

}
