package io.boards.migrations.sql;

/**
 * One SQL statement, ready to run.
 *
 * @param text the statement without the semicolon that ends it and without the blanks and
 * comments before it
 * @param line where its first word stands in its file, from 1; 0 where it comes from no
 * file
 */
public record Statement(String text, int line) {

	/**
	 * A statement that comes from no file.
	 * @param text the statement without the semicolon that ends it
	 * @return the statement
	 */
	public static Statement of(String text) {
		return new Statement(text, 0);
	}

}
