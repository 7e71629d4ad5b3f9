package io.boards.migrations.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a migration in Java may do.
 * <p>
 * Types and expressions are SQL text. Names are taken as they are and quoted where they
 * must be; {@code boards.tags} is a schema and a name.
 */
public interface Operations
		extends OnSchemas, OnTables, OnColumns, OnConstraints, OnIndexes, OnTypes, OnSequences, OnCode, OnRows {

	/**
	 * Makes a change that is at hand as a value; every other method comes down to this
	 * one.
	 * @param operation the change
	 */
	@Override
	void apply(Operation operation);

	/**
	 * Says something to whoever runs the migration: a warning in the log when it runs, a
	 * comment where it is printed.
	 * @param text one sentence or more
	 */
	void warn(String text);

	/**
	 * Spring's client on the running transaction, for data that must be read. A migration
	 * that asks for it cannot be printed.
	 * @return the client
	 */
	JdbcClient jdbc();

	/**
	 * Updates the rows of a large table in batches, in the order of its primary key. Each
	 * batch is committed together with the note how far it came, so that after a crash
	 * the next start goes on behind it, and no row is updated twice. The table stays in
	 * use meanwhile; rows that come after the backfill has begun are not looked for, but
	 * those with random keys may be met, so the condition should leave out what the
	 * application has written already.
	 * <p>
	 * It begins when something else is asked of these operations, or the migration
	 * returns. The migration must run outside a transaction,
	 * {@code @Revision(transactional = false)}.
	 * @param table the table, as in {@code boards.generations}; it needs a primary key,
	 * which the backfill must not change
	 * @return what it does is to be described there
	 */
	BackfillSpec backfill(String table);

	/**
	 * Runs SQL as it stands.
	 * @param sql one or more statements
	 */
	default void execute(String sql) {
		apply(new ExecuteSql(sql));
	}

	/**
	 * Runs one statement with named parameters: bound when it runs, quoted as literals
	 * when it is printed. A collection is an array: {@code id = ANY (:ids)}. A string, a
	 * null and an array have the type of their place, as plain literals do; where
	 * PostgreSQL finds none, a cast says it: {@code :slug::text IS NULL}.
	 * @param sql a statement with parameters such as {@code :slug}
	 * @param parameters their values by name
	 */
	default void execute(String sql, Map<String, ? extends @Nullable Object> parameters) {
		apply(new ExecuteWithParameters(sql, Collections.unmodifiableMap(new LinkedHashMap<>(parameters))));
	}

	/**
	 * Runs one statement with named parameters, as the method that takes a map does.
	 * @param sql a statement with parameters such as {@code :slug}
	 * @param description their values, as in {@code p -> p.set("slug", null)}
	 */
	default void execute(String sql, Consumer<ParametersSpec> description) {
		ParametersSpec spec = new ParametersSpec();
		description.accept(spec);
		execute(sql, spec.values());
	}

}
