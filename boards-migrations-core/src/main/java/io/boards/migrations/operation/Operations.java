package io.boards.migrations.operation;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a migration in Java may do.
 */
public interface Operations {

	/**
	 * Runs SQL.
	 * @param sql one or more statements
	 */
	void execute(String sql);

	/**
	 * Runs one statement with named parameters: bound when it runs, quoted as literals
	 * when it is printed.
	 * @param sql a statement with parameters such as {@code :slug}
	 * @param parameters their values by name
	 */
	void execute(String sql, Map<String, ?> parameters);

	/**
	 * Spring's client on the running transaction, for data that must be read.
	 * @return the client
	 */
	JdbcClient jdbc();

}
