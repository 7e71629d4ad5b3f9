package io.boards.migrations.runtime;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.sql.BoundStatement;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Does what a migration in Java asks for, at once, on the connection of the step.
 */
final class LiveOperations implements Operations {

	private static final Logger log = LoggerFactory.getLogger("io.boards.migrations");

	private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

	private final Session session;

	private final StepCode code;

	private final OutsideStatements outside;

	private @Nullable Statement last;

	LiveOperations(Session session, StepCode code, OutsideStatements outside) {
		this.session = session;
		this.code = code;
		this.outside = outside;
	}

	@Override
	public void apply(Operation operation) {
		for (BoundStatement statement : OperationSql.bound(operation)) {
			this.last = Statement.of(statement.sql());
			try {
				run(statement);
			}
			catch (SQLException ex) {
				throw translated(statement, ex);
			}
			catch (StatementFailure ex) {
				throw translated(statement, ex.error());
			}
		}
	}

	private void run(BoundStatement statement) throws SQLException, StatementFailure {
		if (!this.code.transactional() && !statement.hasValues()) {
			this.outside.run(Statement.of(statement.sql()));
			return;
		}
		if (!statement.hasValues()) {
			this.session.run(List.of(statement.sql()));
			return;
		}
		try (PreparedStatement prepared = this.session.connection().prepareStatement(statement.sql())) {
			statement.bind(prepared);
			prepared.execute();
		}
	}

	/**
	 * As Spring's own templates would throw it, for migrations that handle it.
	 */
	private RuntimeException translated(BoundStatement statement, SQLException ex) {
		RuntimeException translated = this.translator.translate("migration", statement.sql(), ex);
		return (translated != null) ? translated : new IllegalStateException(ex);
	}

	@Override
	public void warn(String message) {
		log.warn("{}: {}", this.code.id(), message);
	}

	@Override
	public JdbcClient jdbc() {
		// What the client does is not seen from here.
		this.last = null;
		return JdbcClient.create(new SingleConnectionDataSource(this.session.connection(), true));
	}

	/**
	 * The statement that was begun last, for messages.
	 * @return the statement, or null where it is not known
	 */
	@Nullable Statement last() {
		return this.last;
	}

}
