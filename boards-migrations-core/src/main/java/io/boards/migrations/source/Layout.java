package io.boards.migrations.source;

/**
 * The lines of Java, broken as Spring Java Format breaks them.
 *
 * @param longest how wide a string may be; wider ones become text blocks
 */
record Layout(int longest) {

	static final int WIDTH = 120;

	static final int TAB = 4;

	/** A statement whose lines are too wide is tried again with narrower strings. */
	private static final int[] LONGEST = { 120, 80, 60, 40, 20 };

	/**
	 * A statement with its semicolon.
	 * @param chain what it does
	 * @param tabs its indentation
	 * @return one line or several, without a line end behind them
	 */
	static String statement(Chain chain, int tabs) {
		Place place = Place.lineStart(tabs, 1);
		String text = "";
		for (int longest : LONGEST) {
			text = chain.broken(new Layout(longest), place);
			if (place.fits(text)) {
				break;
			}
		}
		return tabs(tabs) + text + ";";
	}

	static String tabs(int tabs) {
		return "\t".repeat(tabs);
	}

	static String newLine(int tabs) {
		return "\n" + tabs(tabs);
	}

	static int width(String line) {
		return line.length() + (TAB - 1) * (int) line.chars().filter((c) -> c == '\t').count();
	}

}
