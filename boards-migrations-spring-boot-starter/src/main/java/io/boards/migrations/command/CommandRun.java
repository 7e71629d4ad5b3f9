package io.boards.migrations.command;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

import io.boards.migrations.cli.CommandLineTool;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * One command, from the start of its application to its exit code.
 */
final class CommandRun {

	private static final int FAILED = 1;

	/**
	 * A little more than the four seconds for which a run holds up the end of the JVM.
	 */
	private static final Duration TIME_TO_END = Duration.ofMillis(4500);

	private final SpringApplication application;

	private final List<String> command;

	private final IntConsumer end;

	private final PrintStream out;

	/** Held while the command runs. */
	private final ReentrantLock running = new ReentrantLock();

	/**
	 * A command that is to be run.
	 * @param application the application whose command line it is
	 * @param command the command's name and arguments
	 * @param end what ends the application with an exit code; does not return
	 */
	CommandRun(SpringApplication application, List<String> command, IntConsumer end) {
		this.application = application;
		this.command = command;
		this.end = end;
		Console console = System.console();
		this.out = result(System.out, (console != null) ? console.charset() : StandardCharsets.US_ASCII);
	}

	/**
	 * A pipe or a file gets UTF-8, and so does a terminal of which no more than ASCII is
	 * known: a container without a locale must not turn the letters of a script into
	 * question marks.
	 */
	static PrintStream result(PrintStream out, Charset terminal) {
		boolean unknown = terminal.equals(StandardCharsets.US_ASCII);
		return new PrintStream(out, false, unknown ? StandardCharsets.UTF_8 : terminal);
	}

	/**
	 * Keeps the standard output for the result: what the application prints or logs goes
	 * elsewhere from now on.
	 */
	void begin() {
		System.setOut(System.err);
		// DevTools would start the application a second time, in a thread of its own.
		System.setProperty("spring.devtools.restart.enabled", "false");
		this.application.setApplicationContextFactory((type) -> new CommandApplicationContext(this::awaitEnd));
	}

	void configure(ConfigurableEnvironment environment) {
		environment.getPropertySources().addFirst(CommandProperties.under(environment));
	}

	/** The names of the instances are known later than all that is set otherwise. */
	void configureInstances(ConfigurableEnvironment environment) {
		environment.getPropertySources().addFirst(CommandProperties.ofInstances(environment));
	}

	/**
	 * Lets a command that is being stopped, because the JVM is ending, say how it ended
	 * before its connections are closed.
	 */
	private void awaitEnd() {
		try {
			if (this.running.tryLock(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
				this.running.unlock();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void execute(ConfigurableApplicationContext context) {
		int code;
		try (context) {
			this.running.lock();
			try {
				code = CommandLineTool.run(ApplicationWorkplace.of(context), this.out, System.err,
						this.command.toArray(String[]::new));
			}
			finally {
				this.running.unlock();
			}
		}
		if (this.out.checkError()) {
			System.err.println("The result could not be written completely.");
			code = Math.max(code, FAILED);
		}
		this.end.accept(code);
	}

}
