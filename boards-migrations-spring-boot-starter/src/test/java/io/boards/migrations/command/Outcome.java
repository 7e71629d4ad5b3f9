package io.boards.migrations.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/**
 * What a command left behind.
 *
 * @param code its exit code
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
record Outcome(int code, String out, String err) {

	static Outcome of(IntSupplier command) {
		PrintStream out = System.out;
		PrintStream err = System.err;
		ByteArrayOutputStream result = new ByteArrayOutputStream();
		ByteArrayOutputStream errors = new ByteArrayOutputStream();
		try {
			System.setOut(new PrintStream(result, true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
			int code = command.getAsInt();
			return new Outcome(code, result.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
	}

}
