package io.boards.migrations.benchmarks.tenants;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts how many connections are taken, and how many are out at a time.
 */
final class CountedPool extends DelegatingDataSource {

	private final AtomicInteger out = new AtomicInteger();

	private final AtomicInteger atOnce = new AtomicInteger();

	private final AtomicInteger taken = new AtomicInteger();

	CountedPool(DataSource pool) {
		super(pool);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		this.taken.incrementAndGet();
		this.atOnce.accumulateAndGet(this.out.incrementAndGet(), Math::max);
		return (Connection) Proxy.newProxyInstance(CountedPool.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("close")) {
						this.out.decrementAndGet();
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	int atOnce() {
		return this.atOnce.get();
	}

	int taken() {
		return this.taken.get();
	}

}
