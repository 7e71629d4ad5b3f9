package io.boards.migrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what travels: connections, and calls of a statement, each of which is a message.
 */
final class CountingDataSource extends DelegatingDataSource {

	private final List<String> calls = new ArrayList<>();

	private final UnaryOperator<String> before;

	private int connections;

	CountingDataSource(DataSource target) {
		this(target, (text) -> {
		});
	}

	private CountingDataSource(UnaryOperator<String> before, DataSource target) {
		super(target);
		this.before = before;
	}

	/**
	 * Counts, and lets something be done meanwhile.
	 * @param target where connections come from
	 * @param before is told each text before it travels
	 */
	CountingDataSource(DataSource target, Consumer<String> before) {
		this((text) -> {
			before.accept(text);
			return text;
		}, target);
	}

	/**
	 * Counts, and lets something else travel.
	 * @param target where connections come from
	 * @param change is told each text, and says what travels in its place
	 * @return what counts
	 */
	static CountingDataSource changing(DataSource target, UnaryOperator<String> change) {
		return new CountingDataSource(change, target);
	}

	@Override
	public Connection getConnection() throws SQLException {
		this.connections++;
		return watch(Connection.class, super.getConnection());
	}

	int connections() {
		return this.connections;
	}

	int messages() {
		return this.calls.size();
	}

	void reset() {
		this.calls.clear();
		this.connections = 0;
	}

	private <T> T watch(Class<T> type, T target) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (method.getName().startsWith("execute")) {
					this.calls.add(method.getName());
					if (arguments != null && arguments[0] instanceof String text) {
						arguments[0] = this.before.apply(text);
					}
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
