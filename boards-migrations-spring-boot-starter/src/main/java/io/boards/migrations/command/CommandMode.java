package io.boards.migrations.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes an application whose first argument is {@code migrations} run that command
 * instead of itself: {@code java -jar app.jar migrations upgrade head}. Options of Spring
 * may stand before it. How it is switched off is said at the package.
 */
final class CommandMode implements SpringApplicationRunListener, Ordered {

	private static final String SWITCH = "boards.migrations.command-mode";

	private final Optional<CommandRun> run;

	CommandMode(SpringApplication application, String[] arguments) {
		Optional<CommandRun> called = MigrationsApplication.called(application, arguments);
		this.run = called.isPresent() ? called
				: command(arguments).map((command) -> new CommandRun(application, command, System::exit));
	}

	private static Optional<List<String>> command(String[] arguments) {
		boolean off = Boolean.FALSE.equals(SpringProperties.checkFlag(SWITCH));
		return off ? Optional.empty() : Arguments.of(arguments).command();
	}

	/** Before the events of Spring Boot, so that all of it finds the properties set. */
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		this.run.ifPresent(CommandRun::begin);
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
			ConfigurableEnvironment environment) {
		this.run.ifPresent((command) -> command.configure(environment));
	}

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		this.run.ifPresent((command) -> {
			command.configureInstances(context.getEnvironment());
			context.registerShutdownHook();
		});
	}

	@Override
	public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		this.run.ifPresent((command) -> command.execute(context));
	}

}
