package io.boards.migrations.sql;

/**
 * Tells the lines of growing offsets; LF, CR and CRLF each end one line.
 */
final class LineCounter {

	private final char[] text;

	private int offset;

	private int line;

	/**
	 * Counts.
	 * @param text the text, and at least one character more
	 * @param offset where it begins to count
	 * @param line the line of that offset
	 */
	LineCounter(char[] text, int offset, int line) {
		this.text = text;
		this.offset = offset;
		this.line = line;
	}

	int lineOf(int target) {
		for (int place = this.offset; place < target; place++) {
			char current = this.text[place];
			// Of CRLF the second one counts.
			if (current == '\n' || (current == '\r' && this.text[place + 1] != '\n')) {
				this.line++;
			}
		}
		this.offset = Math.max(this.offset, target);
		return this.line;
	}

}
