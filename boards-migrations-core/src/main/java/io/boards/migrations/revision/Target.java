package io.boards.migrations.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a user names to go to: a place in the graph, perhaps some revisions away from it,
 * perhaps on one branch only.
 *
 * @param branch a label, an id or the beginning of an id that stands for its branch; null
 * where the target has no {@code branch@}
 * @param symbol {@code head}, {@code heads}, {@code base}, {@code current}, or a label,
 * an id or the beginning of one
 * @param offset how many revisions forward from there, negative for back, 0 for none
 */
public record Target(@Nullable String branch, String symbol, int offset) {

	/**
	 * The one revision that no other revises.
	 */
	public static final String HEAD = "head";

	/**
	 * All revisions that no other revises.
	 */
	public static final String HEADS = "heads";

	/**
	 * The state before the first revision. Counting forward from it begins at the first
	 * revision; counting back from it begins, as a negative index does, at the other end:
	 * {@code base-1} is the head.
	 */
	public static final String BASE = "base";

	/**
	 * The applied revisions that no other applied revision needs.
	 */
	public static final String CURRENT = "current";

	// Nine digits are more than any graph has revisions, and always an int.
	private static final String FORM = "(?:([A-Za-z0-9_.]+)@)?(?:([A-Za-z0-9_.]+)([+-]\\d{1,9})?|([+-]\\d{1,9}))";

	public Target {
		if ((branch != null && !NameRule.isValid(branch)) || !NameRule.isWellFormed(symbol)) {
			throw new IllegalArgumentException("Not a branch or not a symbol: " + branch + ", " + symbol);
		}
	}

	/**
	 * Reads a target: {@code [branch@]symbol}, {@code [branch@]symbol+N} or
	 * {@code [branch@]+N}, each also with a minus; the last counts from the current
	 * revision.
	 * @param text what the user wrote
	 * @return the target
	 * @throws TargetException if the text has another form
	 */
	public static Target parse(String text) {
		if (NameRule.isWellFormed(text)) {
			return new Target(null, text, 0);
		}
		Matcher form = Pattern.compile(FORM).matcher(text);
		if (!form.matches()) {
			throw TargetException.malformed(text);
		}
		String branch = form.group(1);
		if (branch != null && !NameRule.isValid(branch)) {
			throw TargetException.malformed(text);
		}
		String symbol = form.group(2);
		if (symbol == null) {
			return new Target(branch, CURRENT, offset(text, form.group(4)));
		}
		String distance = form.group(3);
		return new Target(branch, symbol, (distance != null) ? offset(text, distance) : 0);
	}

	private static int offset(String text, @Nullable String distance) {
		int offset = (distance != null) ? Integer.parseInt(distance) : 0;
		if (offset == 0) {
			throw TargetException.malformed(text);
		}
		return offset;
	}

	/**
	 * The target as a user would write it.
	 * @return a text that {@link #parse} reads as this target
	 */
	@Override
	public String toString() {
		String distance = (this.offset == 0) ? "" : String.format("%+d", this.offset);
		String place = (this.offset != 0 && this.symbol.equals(CURRENT)) ? distance : this.symbol + distance;
		return (this.branch != null) ? this.branch + "@" + place : place;
	}

}
