package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.boards.migrations.operation.BackfillSpec;
import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.sql.BoundStatement;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Does what a migration in Java asks for, at once, on the connection of the step.
 */
final class LiveOperations implements Operations {

	private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

	private final RunContext run;

	private final Session session;

	private final StepCode code;

	private final @Nullable SectionRun section;

	private @Nullable Statement last;

	private @Nullable BackfillSpec described;

	private StackTraceElement[] place = {};

	private LiveOperations(RunContext run, StepCode code, @Nullable SectionRun section) {
		this.run = run;
		this.session = run.session();
		this.code = code;
		this.section = section;
	}

	static LiveOperations inTransaction(RunContext run, StepCode code) {
		return new LiveOperations(run, code, null);
	}

	/**
	 * Operations whose statements are noted one by one. What is done through
	 * {@link #jdbc()} is not.
	 * @param run what the steps share
	 * @param code the step
	 * @param section what runs and notes them
	 * @return the operations
	 */
	static LiveOperations outside(RunContext run, StepCode code, SectionRun section) {
		return new LiveOperations(run, code, section);
	}

	@Override
	public void apply(Operation operation) {
		endDescription();
		run(operation);
	}

	@Override
	public BackfillSpec backfill(String table) {
		endDescription();
		BackfillSpec spec = BackfillSpec.of(table);
		this.described = spec;
		this.place = new Throwable().getStackTrace();
		return spec;
	}

	/**
	 * Runs the backfill that was described last, when it is known that nothing more is
	 * said of it.
	 */
	void endDescription() {
		BackfillSpec spec = this.described;
		this.described = null;
		if (spec == null) {
			return;
		}
		try {
			run(spec.operation());
		}
		catch (RuntimeException ex) {
			// Messages name the line in which it was asked for.
			for (Throwable each = ex; each != null; each = each.getCause()) {
				each.setStackTrace(Stream.of(this.place, each.getStackTrace())
					.flatMap(Arrays::stream)
					.toArray(StackTraceElement[]::new));
			}
			throw ex;
		}
	}

	private void run(Operation operation) {
		if (operation instanceof Backfill backfill) {
			fill(backfill);
			return;
		}
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

	private void fill(Backfill backfill) {
		if (this.section == null) {
			throw BackfillException.inTransaction(backfill);
		}
		BoundStatement whole = OperationSql.bound(backfill).get(0);
		this.last = Statement.of(whole.sql());
		try {
			this.section.run(backfill);
		}
		catch (SQLException ex) {
			throw translated(whole, ex);
		}
		catch (StatementFailure ex) {
			throw translated(whole, ex.error());
		}
	}

	private void run(BoundStatement statement) throws SQLException, StatementFailure {
		if (this.section != null) {
			this.section.run(statement);
			return;
		}
		if (statement.hasValues()) {
			this.session.run(statement);
			return;
		}
		this.session
			.run(this.run.staying(List.of(Statement.of(statement.sql()))).stream().map(Statement::text).toList());
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
		endDescription();
		Log.log.warn("{}: {}", this.code.id(), message);
	}

	@Override
	public JdbcClient jdbc() {
		endDescription();
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
