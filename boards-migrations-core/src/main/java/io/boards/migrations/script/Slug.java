package io.boards.migrations.script;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names of files, for people: a time and the beginning of the message.
 */
final class Slug {

	private static final int LONGEST = 40;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private Slug() {
	}

	/**
	 * The name of a script's file, without its ending.
	 * @param created when the revision was written
	 * @param message what it does
	 * @return such as {@code 20250901_120301_add_user_preferences}
	 */
	static String of(Instant created, String message) {
		String words = words(message);
		return words.isEmpty() ? TIME.format(created) : TIME.format(created) + "_" + words;
	}

	/**
	 * The words of a message that a file's name can hold, cut off between two of them.
	 */
	private static String words(String message) {
		String plain = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
		String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
		if (words.length() <= LONGEST) {
			return words;
		}
		String cut = words.substring(0, LONGEST);
		int end = (words.charAt(LONGEST) == '_') ? LONGEST : cut.lastIndexOf('_');
		return (end > 0) ? cut.substring(0, end) : cut;
	}

}
