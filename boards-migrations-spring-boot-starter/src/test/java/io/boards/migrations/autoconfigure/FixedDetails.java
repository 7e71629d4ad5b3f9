package io.boards.migrations.autoconfigure;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How an application connects to a service that Spring Boot found.
 *
 * @param url where it is
 * @param user who connects
 * @param password that user's password
 */
public record FixedDetails(String url, String user, String password) implements JdbcConnectionDetails {

	@Override
	public String getUsername() {
		return this.user;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	@Override
	public String getJdbcUrl() {
		return this.url;
	}

}
