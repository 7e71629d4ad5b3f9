package io.boards.migrations.sql;

/**
 * Tells the lines of growing offsets; LF, CR and CRLF each end one line.
 */
final class LineCounter {

	private final String text;

	private int offset;

	private int line;

	LineCounter(String text, int offset, int line) {
		this.text = text;
		this.offset = offset;
		this.line = line;
	}

	int lineOf(int target) {
		while (this.offset < target) {
			char current = this.text.charAt(this.offset++);
			boolean pair = current == '\r' && this.offset < this.text.length() && this.text.charAt(this.offset) == '\n';
			if (current == '\n' || (current == '\r' && !pair)) {
				this.line++;
			}
		}
		return this.line;
	}

}
