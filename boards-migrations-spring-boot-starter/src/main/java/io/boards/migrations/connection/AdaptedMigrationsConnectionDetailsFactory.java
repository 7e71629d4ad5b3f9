package io.boards.migrations.connection;

import io.boards.migrations.autoconfigure.MigrationsConnectionDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Lets migrations connect to the service of Docker Compose that the application connects
 * to, and nowhere else.
 */
class AdaptedMigrationsConnectionDetailsFactory
		implements ConnectionDetailsFactory<JdbcConnectionDetails, MigrationsConnectionDetails> {

	@Override
	public MigrationsConnectionDetails getConnectionDetails(JdbcConnectionDetails application) {
		return new Adapted(application);
	}

	private record Adapted(JdbcConnectionDetails application) implements MigrationsConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return this.application.getJdbcUrl();
		}

		@Override
		public @Nullable String getUsername() {
			return this.application.getUsername();
		}

		@Override
		public @Nullable String getPassword() {
			return this.application.getPassword();
		}

	}

}
