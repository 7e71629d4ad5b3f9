package io.boards.migrations.runtime;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.util.ClassUtils;

/**
 * How many connections a DataSource has, where that can be known: HikariCP, which is what
 * Spring Boot takes, would let the second one wait for half a minute.
 */
final class PoolSize {

	private static final boolean HIKARI = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			PoolSize.class.getClassLoader());

	private PoolSize() {
	}

	/**
	 * Whether there is only one.
	 * @param source a DataSource, perhaps around another one
	 * @return false also where that is not known
	 * @throws SQLException where the DataSource fails
	 */
	static boolean isOne(DataSource source) throws SQLException {
		return HIKARI && Hikari.isOne(source);
	}

	/** Loaded only where HikariCP is there. */
	private static final class Hikari {

		static boolean isOne(DataSource source) throws SQLException {
			return source.isWrapperFor(HikariDataSource.class)
					&& source.unwrap(HikariDataSource.class).getMaximumPoolSize() == 1;
		}

	}

}
