package io.boards.migrations.autoconfigure;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * A connection for migrations alone. What is not said of it is the application's.
 *
 * @param details may name URL, user and password
 * @param application how the application connects, where Spring Boot knows, such as to a
 * service that it found; gives null where it does not
 */
record OwnConnection(MigrationsConnectionDetails details, Supplier<@Nullable JdbcConnectionDetails> application) {

	/**
	 * Whether migrations connect otherwise than the application.
	 * @return whether anything is said of their connection
	 */
	boolean isWanted() {
		return this.details.getJdbcUrl() != null || this.details.getUsername() != null
				|| this.details.getPassword() != null;
	}

	/**
	 * Whether the properties say how migrations connect, and not a service or a bean.
	 * @return whether what is said is somebody's configuration of this very connection
	 */
	boolean isConfigured() {
		return this.details instanceof ConfiguredConnection;
	}

	/**
	 * A DataSource that opens a connection each time it is asked, which is once or twice
	 * for a run.
	 * @param source the application's DataSource, asked for where it is needed; gives
	 * null where there is none or more than one
	 * @return the DataSource for migrations
	 * @throws UnknownAddressException where it is not known how the application connects
	 */
	DataSource dataSource(Supplier<@Nullable DataSource> source) {
		String url = this.details.getJdbcUrl();
		String user = this.details.getUsername();
		String password = this.details.getPassword();
		if (url == null || user == null) {
			Address known = known(source);
			url = (url != null) ? url : known.url();
			if (user == null) {
				user = known.user();
				password = (password != null) ? password : known.password();
			}
		}
		if (url == null) {
			throw new UnknownAddressException(null);
		}
		DriverManagerDataSource own = new DriverManagerDataSource(url);
		own.setUsername(user);
		own.setPassword(password);
		return own;
	}

	private Address known(Supplier<@Nullable DataSource> candidate) {
		JdbcConnectionDetails found = this.application.get();
		if (found != null) {
			return new Address(found.getJdbcUrl(), found.getUsername(), found.getPassword());
		}
		DataSource source = candidate.get();
		if (source == null) {
			return new Address(null, null, null);
		}
		try {
			SimpleDriverDataSource derived = DataSourceBuilder.derivedFrom(source)
				.type(SimpleDriverDataSource.class)
				.build();
			return new Address(derived.getUrl(), derived.getUsername(), derived.getPassword());
		}
		catch (UnsupportedDataSourcePropertyException ex) {
			throw new UnknownAddressException(ex);
		}
	}

	private record Address(@Nullable String url, @Nullable String user, @Nullable String password) {

	}

}
