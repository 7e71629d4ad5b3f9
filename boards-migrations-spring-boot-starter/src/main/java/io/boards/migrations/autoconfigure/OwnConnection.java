package io.boards.migrations.autoconfigure;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * How migrations connect where the properties say that they do so otherwise than the
 * application: what they leave out is the application's.
 *
 * @param properties may name URL, user and password
 * @param details how the application connects, where Spring Boot knows, such as to a
 * service that it found
 */
record OwnConnection(MigrationsProperties properties, ObjectProvider<JdbcConnectionDetails> details) {

	boolean isConfigured() {
		return this.properties.url() != null || this.properties.user() != null || this.properties.password() != null;
	}

	/**
	 * A DataSource that opens a connection each time it is asked, which is once or twice
	 * for a run.
	 * @param application the application's DataSource, asked for where it is needed;
	 * gives null where there is none or more than one
	 * @return the DataSource for migrations
	 * @throws UnknownAddressException where it is not known how the application connects
	 */
	DataSource dataSource(Supplier<@Nullable DataSource> application) {
		String url = this.properties.url();
		String user = this.properties.user();
		String password = this.properties.password();
		if (url == null || user == null) {
			Address known = known(application);
			url = (url != null) ? url : known.url();
			if (user == null) {
				user = known.user();
				password = (password != null) ? password : known.password();
			}
		}
		if (url == null) {
			throw new UnknownAddressException(null);
		}
		DriverManagerDataSource source = new DriverManagerDataSource(url);
		source.setUsername(user);
		source.setPassword(password);
		return source;
	}

	private Address known(Supplier<@Nullable DataSource> application) {
		JdbcConnectionDetails found = this.details.getIfUnique();
		if (found != null) {
			return new Address(found.getJdbcUrl(), found.getUsername(), found.getPassword());
		}
		DataSource source = application.get();
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
