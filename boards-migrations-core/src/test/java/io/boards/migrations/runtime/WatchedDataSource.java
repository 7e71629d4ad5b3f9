package io.boards.migrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets a test act before and behind each message.
 */
final class WatchedDataSource extends DelegatingDataSource {

	private final Watcher watcher;

	WatchedDataSource(DataSource target, Watcher watcher) {
		super(target);
		this.watcher = watcher;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return proxy(Connection.class, (method, arguments) -> {
			Object result = method.invoke(connection, arguments);
			return (result instanceof Statement statement && method.getName().equals("createStatement"))
					? watch(statement) : result;
		});
	}

	private Statement watch(Statement statement) {
		List<String> batch = new ArrayList<>();
		return proxy(Statement.class, (method, arguments) -> {
			if (method.getName().equals("addBatch")) {
				batch.add(String.valueOf(arguments[0]));
			}
			if (!method.getName().startsWith("execute")) {
				return method.invoke(statement, arguments);
			}
			String text = (arguments != null) ? String.valueOf(arguments[0]) : String.join(";\n", batch);
			this.watcher.before(text);
			Object result = method.invoke(statement, arguments);
			this.watcher.after(text);
			return result;
		});
	}

	private static <T> T proxy(Class<T> type, Call call) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				try {
					return call.run(method, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getTargetException();
				}
			}));
	}

	/**
	 * Acts.
	 */
	interface Watcher {

		/**
		 * A message is about to be sent.
		 * @param message its statements
		 * @throws Exception instead of sending it
		 */
		void before(String message) throws Exception;

		/**
		 * A message was answered without an error.
		 * @param message its statements
		 * @throws Exception instead of the answer
		 */
		default void after(String message) throws Exception {
		}

	}

	private interface Call {

		Object run(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException, Exception;

	}

}
