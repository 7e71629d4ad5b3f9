package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import io.boards.migrations.sql.Comment;

import org.jspecify.annotations.Nullable;

/**
 * A line that begins a section, such as {@code -- migrate:upgrade transaction:false}.
 *
 * @param direction which section it begins
 * @param transactional whether the section runs in a transaction
 * @param line where it stands
 */
record Marker(Direction direction, boolean transactional, int line) {

	private static final String WORD = "migrate";

	private static final String ON = "transaction:true";

	private static final String OFF = "transaction:false";

	/** Mistyped ones too: a section that nobody sees would run with the one before it. */
	static boolean isLike(Comment comment) {
		String text = comment.text();
		int place = 0;
		while (place < text.length() && text.charAt(place) == '-') {
			place++;
		}
		place = behindBlanks(text, place);
		if (!text.regionMatches(true, place, WORD, 0, WORD.length())) {
			return false;
		}
		place = behindBlanks(text, place + WORD.length());
		return place < text.length() && text.charAt(place) == ':';
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (int from = 0; from < text.length();) {
			int to = from;
			while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
				to++;
			}
			words.add(text.substring(from, to));
			from = behindBlanks(text, to);
		}
		return words;
	}

	private static int behindBlanks(String text, int from) {
		int place = from;
		while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
			place++;
		}
		return place;
	}

	/**
	 * Reads a comment that is like a marker.
	 * @param comment the comment
	 * @param faults takes lines and what is wrong in them
	 * @return the marker, or null where it is none
	 */
	static @Nullable Marker of(Comment comment, BiConsumer<Integer, String> faults) {
		Direction usual = Direction.of(comment.text());
		if (usual != null && comment.alone()) {
			return new Marker(usual, true, comment.line());
		}
		List<String> words = words(comment.text().toLowerCase(Locale.ROOT));
		Direction direction = Direction.of(words.get(0));
		if (direction == null) {
			faults.accept(comment.line(), "\"-- " + comment.text() + "\" begins no section. Known are \"-- "
					+ Direction.UPGRADE + "\" and \"-- " + Direction.DOWNGRADE + "\".");
			return null;
		}
		if (!comment.alone()) {
			faults.accept(comment.line(), "\"-- " + direction + "\" must stand on a line of its own.");
		}
		boolean on = false;
		boolean off = false;
		for (int place = 1; place < words.size(); place++) {
			String option = words.get(place);
			on |= option.equals(ON);
			off |= option.equals(OFF);
			if (!option.equals(ON) && !option.equals(OFF)) {
				faults.accept(comment.line(),
						"\"" + option + "\" is not known behind \"-- " + direction + "\". Known is " + OFF + ".");
			}
		}
		if (on && off) {
			faults.accept(comment.line(), "A section cannot have both " + ON + " and " + OFF + ".");
		}
		return new Marker(direction, !off, comment.line());
	}

	enum Direction {

		UPGRADE("migrate:upgrade"), DOWNGRADE("migrate:downgrade");

		private final String text;

		Direction(String text) {
			this.text = text;
		}

		static @Nullable Direction of(String text) {
			return UPGRADE.text.equals(text) ? UPGRADE : DOWNGRADE.text.equals(text) ? DOWNGRADE : null;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
