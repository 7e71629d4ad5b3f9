package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one step on their way to the database.
 */
final class StepExecution {

	private final StepCode code;

	private final Session session;

	private final LiveOperations operations;

	private final List<Statement> sent;

	private int committed;

	StepExecution(StepCode code, Session session) {
		this.code = code;
		this.session = session;
		this.operations = new LiveOperations(session, code);
		this.sent = new ArrayList<>(code.statements());
	}

	/**
	 * Runs the step.
	 * @param closing what is to be run with it: its row, the log, COMMIT
	 * @throws StatementFailure where a statement fails
	 */
	void run(List<String> closing) throws StatementFailure {
		if (this.code.section().isEmpty()) {
			JavaStep.run(this.code, this.session, this.operations);
			this.session.run(closing);
		}
		else if (this.code.transactional()) {
			closing.forEach((text) -> this.sent.add(Statement.of(text)));
			this.session.run(this.sent.stream().map(Statement::text).toList());
		}
		else {
			for (Statement statement : this.code.statements()) {
				this.session.run(List.of(statement.text()));
				this.committed++;
			}
			this.session.run(closing);
		}
	}

	/**
	 * How many statements stay although a later one failed.
	 * @return zero for a step in a transaction
	 */
	int committed() {
		return this.committed;
	}

	/**
	 * Finds the statement that failed.
	 * @param failure what was thrown by {@link #run}
	 * @return the statement, or null where it is not known
	 */
	@Nullable Statement failed(StatementFailure failure) {
		if (this.code.section().isEmpty()) {
			return this.operations.last();
		}
		int index = this.code.transactional() ? failure.index() : this.committed;
		return (index >= 0 && index < this.sent.size()) ? this.sent.get(index) : null;
	}

}
