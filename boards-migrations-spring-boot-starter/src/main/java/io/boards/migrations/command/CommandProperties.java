package io.boards.migrations.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.autoconfigure.MigrationsProperties;

import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * What a command wants otherwise than the application. They are properties, and the first
 * of all, because Spring Boot gives those of the application's own files precedence over
 * what was set by calls.
 */
final class CommandProperties {

	private static final Map<String, Object> ALWAYS = Map.of(
	// @formatter:off
			"spring.main.web-application-type", "none",
			"spring.main.banner-mode", "off",
			"spring.main.log-startup-info", "false",
			"spring.main.keep-alive", "false",
			// The context has a hook of its own, which leaves when it is closed.
			"spring.main.register-shutdown-hook", "false",
			"spring.jmx.enabled", "false",
			// A bean that a migration asks for may depend on the initializer.
			"boards.migrations.on-startup", "none");
	// @formatter:on

	private static final String THRESHOLD = "logging.threshold.console";

	private CommandProperties() {
	}

	/**
	 * The properties of a command.
	 * @param environment where, until now, only arguments, variables and system
	 * properties are; who asks there for more to be logged gets it
	 * @return the properties
	 */
	static PropertySource<?> under(Environment environment) {
		Map<String, Object> properties = new HashMap<>(ALWAYS);
		if (List.of(THRESHOLD, "debug", "trace").stream().noneMatch(environment::containsProperty)) {
			properties.put(THRESHOLD, "warn");
		}
		return new MapPropertySource("boardsMigrationsCommand", properties);
	}

	/**
	 * The properties of a command for the instances of an application, each of which may
	 * say for itself what is done at a start.
	 * @param environment knows the instances
	 * @return the properties
	 */
	static PropertySource<?> ofInstances(Environment environment) {
		Map<String, Object> properties = new LinkedHashMap<>();
		MigrationsProperties.of(environment)
			.instances()
			.keySet()
			.forEach((name) -> properties.put("boards.migrations.instances." + name + ".on-startup", "none"));
		return new MapPropertySource("boardsMigrationsCommandInstances", properties);
	}

}
