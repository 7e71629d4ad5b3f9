package io.boards.migrations.command;

import io.boards.migrations.autoconfigure.PlainConfiguration;

import org.springframework.boot.SpringApplication;

/**
 * An application in a process of its own.
 */
@PlainConfiguration
public class SlowApplication {

	/**
	 * Starts it.
	 * @param arguments those of its command line
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(SlowApplication.class, arguments);
	}

}
