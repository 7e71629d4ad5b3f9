package io.boards.migrations.autoconfigure;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that has the starter on its class path, and nothing else.
 */
@PlainConfiguration
public class PlainApplication {

	/**
	 * Starts it and ends it again.
	 * @param arguments those of its command line
	 * @return the names of its beans
	 */
	public static List<String> start(String[] arguments) {
		SpringApplication application = new SpringApplication(PlainApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setRegisterShutdownHook(false);
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			return List.of(context.getBeanDefinitionNames());
		}
	}

}
