package io.boards.migrations.autoconfigure;

import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.runtime.SiblingDatabases;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Other databases of the server that a pool of HikariCP leads to.
 *
 * @param source the application's DataSource, asked for when it is needed
 */
record DataSourceSiblings(Supplier<DataSource> source) implements SiblingDatabases {

	@Override
	public DataSource named(String name) {
		HikariDataSource pool = pool(this.source.get());
		if (pool == null || pool.getJdbcUrl() == null) {
			throw new UnreachableSiblingException();
		}
		return new DriverManagerDataSource(url(pool.getJdbcUrl(), name), String.valueOf(pool.getUsername()),
				(pool.getPassword() != null) ? pool.getPassword() : "");
	}

	private static @Nullable HikariDataSource pool(DataSource source) {
		try {
			return source.isWrapperFor(HikariDataSource.class) ? source.unwrap(HikariDataSource.class) : null;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A URL with another database.
	 * @param url such as {@code jdbc:postgresql://localhost:5432/app?ssl=true}
	 * @param name the database
	 * @return the URL with all else as it was
	 */
	static String url(String url, String name) {
		int question = url.indexOf('?');
		String address = (question < 0) ? url : url.substring(0, question);
		String options = (question < 0) ? "" : url.substring(question);
		int slash = address.indexOf('/', address.indexOf("//") + 2);
		boolean hasHost = address.contains("//");
		String server = hasHost ? ((slash < 0) ? address + "/" : address.substring(0, slash + 1)) : "jdbc:postgresql:";
		return server + name + options;
	}

}
