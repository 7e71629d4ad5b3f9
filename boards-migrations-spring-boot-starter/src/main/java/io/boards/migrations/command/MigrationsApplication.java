package io.boards.migrations.command;

import java.io.PrintStream;
import java.util.Optional;

import org.springframework.boot.SpringApplication;

/**
 * Runs commands of an application from Java, such as in a test or in a {@code main} of
 * its own.
 */
public final class MigrationsApplication {

	private static final ThreadLocal<SpringApplication> CALLED = new ThreadLocal<>();

	private static final int FAILED = 1;

	private MigrationsApplication() {
	}

	/**
	 * Runs one command and returns when it is done; otherwise the same as the command
	 * line of the application. Until then, what anything else in this JVM prints to
	 * {@code System.out} goes to {@code System.err}, and another call waits.
	 * @param application the class that {@link SpringApplication#run} is usually given
	 * @param arguments what stands behind {@code migrations} on a command line, such as
	 * {@code "upgrade", "head"}; options of Spring may be among them
	 * @return the exit code: 0 done, 1 failed or difference found, 2 usage
	 */
	public static synchronized int run(Class<?> application, String... arguments) {
		SpringApplication started = new SpringApplication(application);
		PrintStream out = System.out;
		CALLED.set(started);
		try {
			started.run(arguments);
		}
		catch (Ended ex) {
			return ex.code;
		}
		catch (SpringApplication.AbandonedRunException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// Spring Boot has shown what it is before it threw it.
			return FAILED;
		}
		finally {
			CALLED.remove();
			System.setOut(out);
		}
		throw new IllegalStateException("The application was started and not its command");
	}

	static Optional<CommandRun> called(SpringApplication application, String[] arguments) {
		if (application != CALLED.get()) {
			return Optional.empty();
		}
		return Optional.of(new CommandRun(application, Arguments.of(arguments).words(), (code) -> {
			throw new Ended(code);
		}));
	}

	/** The one exception that Spring Boot takes as a wish and not as a failure. */
	private static final class Ended extends SpringApplication.AbandonedRunException {

		private static final long serialVersionUID = 1L;

		private final int code;

		Ended(int code) {
			this.code = code;
		}

	}

}
