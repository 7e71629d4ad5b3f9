package io.boards.migrations.source;

/**
 * Where a piece of Java begins.
 *
 * @param tabs the indentation of its line
 * @param column how many columns its line already has
 * @param behind how many columns follow it on its last line
 */
record Place(int tabs, int column, int behind) {

	static Place lineStart(int tabs, int behind) {
		return new Place(tabs, tabs * Layout.TAB, behind);
	}

	/**
	 * The place behind some text that begins here.
	 * @param text the text
	 * @param behind how many columns follow the piece there
	 * @return that place
	 */
	Place after(String text, int behind) {
		int end = text.lastIndexOf('\n');
		int column = (end < 0) ? this.column + text.length() : Layout.width(text.substring(end + 1));
		return new Place(this.tabs, column, behind);
	}

	/**
	 * Whether text can stand here without a line that is too wide.
	 * @param text the text
	 * @return whether each of its lines fits
	 */
	boolean fits(String text) {
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			int before = (i == 0) ? this.column : 0;
			int after = (i == lines.length - 1) ? this.behind : 0;
			if (before + Layout.width(lines[i]) + after > Layout.WIDTH) {
				return false;
			}
		}
		return true;
	}

}
