package io.boards.migrations.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

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

	/** Mistyped ones too: a section that nobody sees would run with the one before it. */
	private static final Pattern LIKE_A_MARKER = Pattern.compile("-*\\s*migrate\\s*:.*", Pattern.CASE_INSENSITIVE);

	private static final String ON = "transaction:true";

	private static final String OFF = "transaction:false";

	static boolean isLike(Comment comment) {
		return LIKE_A_MARKER.matcher(comment.text()).matches();
	}

	/**
	 * Reads a comment that is like a marker.
	 * @param comment the comment
	 * @param faults takes lines and what is wrong in them
	 * @return the marker, or null where it is none
	 */
	static @Nullable Marker of(Comment comment, BiConsumer<Integer, String> faults) {
		List<String> words = List.of(comment.text().toLowerCase(Locale.ROOT).split("\\s+"));
		Direction direction = Arrays.stream(Direction.values())
			.filter((candidate) -> candidate.text.equals(words.get(0)))
			.findFirst()
			.orElse(null);
		if (direction == null) {
			faults.accept(comment.line(), "\"-- " + comment.text() + "\" begins no section. Known are \"-- "
					+ Direction.UPGRADE + "\" and \"-- " + Direction.DOWNGRADE + "\".");
			return null;
		}
		if (!comment.alone()) {
			faults.accept(comment.line(), "\"-- " + direction + "\" must stand on a line of its own.");
		}
		List<String> options = words.subList(1, words.size());
		options.stream()
			.filter((option) -> !option.equals(ON) && !option.equals(OFF))
			.forEach((option) -> faults.accept(comment.line(),
					"\"" + option + "\" is not known behind \"-- " + direction + "\". Known is " + OFF + "."));
		if (options.contains(ON) && options.contains(OFF)) {
			faults.accept(comment.line(), "A section cannot have both " + ON + " and " + OFF + ".");
		}
		return new Marker(direction, !options.contains(OFF), comment.line());
	}

	enum Direction {

		UPGRADE("migrate:upgrade"), DOWNGRADE("migrate:downgrade");

		private final String text;

		Direction(String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
