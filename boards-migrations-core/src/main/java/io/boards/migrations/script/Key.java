package io.boards.migrations.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the header of an SQL file can say.
 */
enum Key {

	REVISION("Revision"), REVISES("Revises"), CREATED("Created"), DEPENDS_ON("Depends-On"), LABELS("Labels"),
	IRREVERSIBLE("Irreversible"), LOCK_TIMEOUT("Lock-Timeout"), STATEMENT_TIMEOUT("Statement-Timeout");

	private static final int TYPING_ERRORS = 2;

	/** One for all: each call of {@link #values} makes another. */
	private static final Key[] ALL = values();

	private final String text;

	Key(String text) {
		this.text = text;
	}

	static int count() {
		return ALL.length;
	}

	static @Nullable Key of(String word) {
		for (Key key : ALL) {
			if (key.text.equalsIgnoreCase(word)) {
				return key;
			}
		}
		return null;
	}

	/**
	 * The key that somebody meant who mistyped it.
	 * @param word what was written
	 * @return the key; empty where none is similar
	 */
	static Optional<Key> similarTo(String word) {
		String normal = word.replaceAll("[ _]+", "-");
		return Arrays.stream(ALL).filter((key) -> distance(key.text, normal) <= TYPING_ERRORS).findFirst();
	}

	static String all() {
		return Arrays.stream(ALL).map(Key::toString).collect(Collectors.joining(", "));
	}

	/** How many letters must be added, removed or replaced. */
	private static int distance(String one, String other) {
		String from = one.toLowerCase(Locale.ROOT);
		String to = other.toLowerCase(Locale.ROOT);
		int[] row = new int[to.length() + 1];
		Arrays.setAll(row, (column) -> column);
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int replaced = diagonal + ((from.charAt(i - 1) == to.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[to.length()];
	}

	@Override
	public String toString() {
		return this.text;
	}

}
