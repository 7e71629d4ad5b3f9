package io.boards.migrations.lint;

/**
 * Something in a revision that is better done otherwise.
 *
 * @param rule what was looked for
 * @param severity what comes of it
 * @param revision the revision's id; empty where it concerns all of them
 * @param file the file, or the name of the class; of one of them where it concerns all
 * @param line where in the file, from 1; 0 where that is not known
 * @param what what was found, one sentence
 * @param instead what to do or to write instead; SQL may have several lines
 */
public record Finding(Rule rule, Severity severity, String revision, String file, int line, String what,
		String instead) {

	Finding as(Severity other) {
		return new Finding(this.rule, other, this.revision, this.file, this.line, this.what, this.instead);
	}

	/**
	 * Where it is.
	 * @return file and line, as far as they are known
	 */
	public String place() {
		return (this.line > 0) ? this.file + ":" + this.line : this.file;
	}

}
