package io.boards.migrations.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what travels on a connection: each call of a statement is a message.
 */
final class CountingConnection {

	private final AtomicInteger messages = new AtomicInteger();

	private final Connection connection;

	CountingConnection(Connection connection) {
		this.connection = connection;
	}

	Connection proxy() {
		return watch(Connection.class, this.connection);
	}

	int messages() {
		return this.messages.get();
	}

	private <T> T watch(Class<T> type, T target) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (method.getName().startsWith("execute")) {
					this.messages.incrementAndGet();
				}
				try {
					Object result = method.invoke(target, arguments);
					return (result instanceof Statement statement) ? watch(Statement.class, statement) : result;
				}
				catch (InvocationTargetException ex) {
					throw ex.getTargetException();
				}
			}));
	}

}
