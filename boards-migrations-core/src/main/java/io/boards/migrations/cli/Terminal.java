package io.boards.migrations.cli;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

import io.boards.migrations.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Where commands print: the result, and nothing else, to one stream, all else to the
 * other.
 */
final class Terminal {

	private static final String RED = "\u001B[1;31m";

	private static final String PLAIN = "\u001B[0m";

	private final PrintStream out;

	private final PrintStream err;

	private final @Nullable Console console;

	private final boolean colours;

	private boolean quiet;

	/** Whether the last line of progress is not ended yet. */
	private boolean lineIsOpen;

	/**
	 * A terminal.
	 * @param out where results go
	 * @param err where progress, questions and errors go
	 * @param console who can be asked; null where nobody is there
	 */
	Terminal(PrintStream out, PrintStream err, @Nullable Console console) {
		this.out = out;
		this.err = err;
		this.console = console;
		this.colours = console != null && System.getenv("NO_COLOR") == null;
	}

	/**
	 * The console of this process, if a person sits at it. Since Java 22 there may be one
	 * that is none.
	 * @return the console, or null
	 */
	static @Nullable Console console() {
		Console console = System.console();
		if (console == null) {
			return null;
		}
		try {
			return (Boolean) Console.class.getMethod("isTerminal").invoke(console) ? console : null;
		}
		catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
			// Before Java 22 there is a console only if there is a terminal.
			return console;
		}
	}

	void quiet(boolean wanted) {
		this.quiet = wanted;
	}

	boolean hasColours() {
		return this.colours;
	}

	PrintStream out() {
		return this.out;
	}

	PrintStream err() {
		return this.err;
	}

	/**
	 * Prints a line of the result.
	 * @param line text without a line end
	 */
	void result(String line) {
		this.out.print(line + "\n");
	}

	/**
	 * Prints the whole result.
	 * @param text text with its line ends
	 */
	void resultText(String text) {
		this.out.print(text);
	}

	/**
	 * Tells how it goes on, unless nobody wants to hear it.
	 * @param text text, perhaps with a line end
	 */
	void progress(String text) {
		if (!this.quiet) {
			this.err.print(text);
			this.err.flush();
			this.lineIsOpen = !text.endsWith("\n");
		}
	}

	private void endLine() {
		if (this.lineIsOpen) {
			this.err.print("\n");
			this.lineIsOpen = false;
		}
	}

	/**
	 * Tells something that must be heard.
	 * @param line text without a line end
	 */
	void warn(String line) {
		endLine();
		this.err.print(line + "\n");
	}

	void failure(Failure failure) {
		endLine();
		String text = failure.toString();
		int end = failure.headline().length();
		this.err.print((this.colours ? RED + text.substring(0, end) + PLAIN + text.substring(end) : text) + "\n");
	}

	boolean isInteractive() {
		return this.console != null;
	}

	/**
	 * Asks a person.
	 * @param question a question that yes or no answers
	 * @return whether the answer is yes
	 */
	boolean isConfirmed(String question) {
		if (this.console == null) {
			return false;
		}
		this.err.print(question + " [y/N] ");
		this.err.flush();
		String answer = this.console.readLine();
		return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
	}

}
