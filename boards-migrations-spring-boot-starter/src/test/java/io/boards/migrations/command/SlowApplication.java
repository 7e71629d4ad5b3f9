package io.boards.migrations.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * An application in a process of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class SlowApplication {

	/**
	 * Starts it.
	 * @param arguments those of its command line
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(SlowApplication.class, arguments);
	}

}
