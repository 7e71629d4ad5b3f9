package io.boards.migrations.autoconfigure;

import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.runtime.SiblingDatabases;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Other databases of the server that a pool of HikariCP, or a DataSource without a pool,
 * leads to.
 *
 * @param source the application's DataSource, asked for when it is needed
 */
record DataSourceSiblings(Supplier<DataSource> source) implements SiblingDatabases {

	@Override
	public DataSource named(String name) {
		DataSource known = this.source.get();
		if (known instanceof AbstractDriverBasedDataSource own) {
			return sibling(own.getUrl(), own.getUsername(), own.getPassword(), name);
		}
		HikariDataSource pool = pool(known);
		if (pool == null) {
			throw new UnreachableSiblingException();
		}
		return sibling(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), name);
	}

	private static DataSource sibling(@Nullable String url, @Nullable String user, @Nullable String password,
			String name) {
		if (url == null) {
			throw new UnreachableSiblingException();
		}
		DriverManagerDataSource sibling = new DriverManagerDataSource(url(url, name));
		sibling.setUsername(user);
		sibling.setPassword(password);
		return sibling;
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
