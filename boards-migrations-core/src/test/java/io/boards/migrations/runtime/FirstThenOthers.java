package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives its first connection from one source, all further ones from another.
 */
final class FirstThenOthers extends DelegatingDataSource {

	private final DataSource others;

	private final AtomicBoolean given = new AtomicBoolean();

	FirstThenOthers(DataSource first, DataSource others) {
		super(first);
		this.others = others;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.given.getAndSet(true) ? this.others.getConnection() : super.getConnection();
	}

}
