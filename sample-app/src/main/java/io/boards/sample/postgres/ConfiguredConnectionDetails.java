package io.boards.sample.postgres;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/**
 * Tells the connection pool what is configured. An application that was processed ahead
 * of time needs it: nothing was configured then, so it has the connection details of the
 * embedded server, and those precede the properties.
 *
 * @param environment where the configuration is
 */
record ConfiguredConnectionDetails(Environment environment) implements JdbcConnectionDetails {

	private static final String URL = "spring.datasource.url";

	static JdbcConnectionDetails or(JdbcConnectionDetails others, Environment environment) {
		return environment.containsProperty(URL) ? new ConfiguredConnectionDetails(environment) : others;
	}

	@Override
	public String getJdbcUrl() {
		return this.environment.getRequiredProperty(URL);
	}

	@Override
	public @Nullable String getUsername() {
		return this.environment.getProperty("spring.datasource.username");
	}

	@Override
	public @Nullable String getPassword() {
		return this.environment.getProperty("spring.datasource.password");
	}

}
