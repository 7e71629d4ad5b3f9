package io.boards.migrations.autoconfigure;

import io.r2dbc.spi.ConnectionFactoryOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;

/**
 * How migrations connect to the database of an application that uses R2DBC alone: where
 * and as whom it does, unless the properties say otherwise.
 *
 * @param configured what the properties say
 * @param application how the application connects
 */
record R2dbcConnection(ConfiguredConnection configured,
		R2dbcConnectionDetails application) implements ConnectionOfProperties {

	@Override
	public String getJdbcUrl() {
		String url = this.configured.getJdbcUrl();
		return (url != null) ? url : R2dbcAddress.jdbcUrl(options());
	}

	@Override
	public @Nullable String getUsername() {
		String user = this.configured.getUsername();
		return (user != null) ? user : text(options().getValue(ConnectionFactoryOptions.USER));
	}

	@Override
	public @Nullable String getPassword() {
		String password = this.configured.getPassword();
		boolean another = this.configured.getUsername() != null;
		return (password != null || another) ? password : text(options().getValue(ConnectionFactoryOptions.PASSWORD));
	}

	@Override
	public R2dbcConnection with(MigrationsProperties instance) {
		return new R2dbcConnection(this.configured.with(instance), this.application);
	}

	private ConnectionFactoryOptions options() {
		return this.application.getConnectionFactoryOptions();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "as the application connects by R2DBC";
	}

}
