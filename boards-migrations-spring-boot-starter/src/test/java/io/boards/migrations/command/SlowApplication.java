package io.boards.migrations.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;

/**
 * An application in a process of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
// They are there for tests that have them.
@EnableAutoConfiguration(
		exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class, R2dbcAutoConfiguration.class })
public class SlowApplication {

	/**
	 * Starts it.
	 * @param arguments those of its command line
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(SlowApplication.class, arguments);
	}

}
