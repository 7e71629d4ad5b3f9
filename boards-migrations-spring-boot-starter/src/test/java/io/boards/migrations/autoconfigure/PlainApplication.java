package io.boards.migrations.autoconfigure;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that has the starter on its class path, and nothing else.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
// They are there for tests that have them.
@EnableAutoConfiguration(
		exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class, R2dbcAutoConfiguration.class })
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
