package io.boards.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How migrations connect where they do so otherwise than the application. What is null is
 * the application's. By default it is what {@code boards.migrations.url}, {@code user}
 * and {@code password} say; a bean of this type takes their place.
 */
public interface MigrationsConnectionDetails extends ConnectionDetails {

	/**
	 * Where the database is.
	 * @return a JDBC URL, or null for that of the application
	 */
	@Nullable String getJdbcUrl();

	/**
	 * Who connects.
	 * @return a user, or null for that of the application
	 */
	@Nullable String getUsername();

	/**
	 * The user's password.
	 * @return the password, or null for that of the application if the user is the
	 * application's too
	 */
	@Nullable String getPassword();

}
