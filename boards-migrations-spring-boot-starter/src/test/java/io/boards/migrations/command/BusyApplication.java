package io.boards.migrations.command;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.boards.migrations.autoconfigure.PlainConfiguration;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * An application that does something in every way in which one can begin to.
 */
@PlainConfiguration
@EnableScheduling
public class BusyApplication {

	static final List<String> DONE = new CopyOnWriteArrayList<>();

	private static void done(String what) {
		System.out.println("Busy: " + what);
		DONE.add(what);
	}

	/** Also there for a command, with all that it prints. */
	@Bean
	static BeanFactoryPostProcessor seen(Environment environment) {
		System.out.println("Seen: " + environment.getClass().getSimpleName() + " "
				+ environment.getProperty("spring.main.web-application-type") + " "
				+ String.join(",", environment.getActiveProfiles()));
		return (beans) -> {
		};
	}

	@Bean
	InitializingBean eager() {
		return () -> done("bean");
	}

	@Bean
	ApplicationRunner runner() {
		return (arguments) -> done("runner " + arguments.getNonOptionArgs());
	}

	@Bean
	CommandLineRunner commandLineRunner() {
		return (arguments) -> done("command line runner");
	}

	@Bean
	ExitCodeGenerator exitCode() {
		done("exit code");
		return () -> 42;
	}

	@Bean
	ApplicationListener<ContextRefreshedEvent> listener() {
		return (event) -> done("listener");
	}

	@EventListener(ContextRefreshedEvent.class)
	void refreshed() {
		done("listening method");
	}

	@Scheduled(fixedRate = 3_600_000)
	void scheduled() {
		done("task");
	}

	@Bean
	SmartLifecycle lifecycle() {
		return new SmartLifecycle() {

			@Override
			public void start() {
				done("lifecycle");
			}

			@Override
			public void stop() {
				done("end of lifecycle");
			}

			@Override
			public boolean isRunning() {
				return DONE.contains("lifecycle");
			}

		};
	}

}
