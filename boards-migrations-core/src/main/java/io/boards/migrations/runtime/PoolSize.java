package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.OptionalInt;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.util.ClassUtils;

/**
 * How many connections a DataSource has, where that can be known: HikariCP, which is what
 * Spring Boot takes, would let the second one wait for half a minute.
 */
public final class PoolSize {

	private static final boolean HIKARI = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			PoolSize.class.getClassLoader());

	private PoolSize() {
	}

	/**
	 * How many there are.
	 * @param source a DataSource, perhaps around another one
	 * @return their number; empty where it is not known
	 * @throws SQLException where the DataSource fails
	 */
	public static OptionalInt of(DataSource source) throws SQLException {
		return HIKARI ? Hikari.size(source) : OptionalInt.empty();
	}

	/** Loaded only where HikariCP is there. */
	private static final class Hikari {

		static OptionalInt size(DataSource source) throws SQLException {
			return source.isWrapperFor(HikariDataSource.class)
					? OptionalInt.of(source.unwrap(HikariDataSource.class).getMaximumPoolSize()) : OptionalInt.empty();
		}

	}

}
