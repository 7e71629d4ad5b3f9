package io.boards.migrations.runtime;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;

/**
 * One of several statements failed; says which.
 */
final class StatementFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final int index;

	private final SQLException error;

	/**
	 * A statement failed.
	 * @param index its place among the statements, or -1 where that is not known
	 * @param error what the server or the driver said
	 */
	StatementFailure(int index, SQLException error) {
		super(error);
		this.index = index;
		this.error = error;
	}

	/**
	 * Finds out which statement of a batch failed.
	 * <p>
	 * Within a transaction the driver marks every statement of a failed batch as failed
	 * and tells the place of the real one only in its message, followed by the
	 * statement's text. The place is believed where both are found together, whatever the
	 * language of the message.
	 * @param statements all statements
	 * @param from the place of the first one in the batch
	 * @param to the place after the last one in the batch
	 * @param failure what the driver threw
	 * @return the failure with its place
	 */
	static StatementFailure inBatch(List<String> statements, int from, int to, BatchUpdateException failure) {
		SQLException error = (failure.getCause() instanceof SQLException cause) ? cause : failure;
		if (to - from == 1) {
			return new StatementFailure(from, error);
		}
		String message = String.valueOf(failure.getMessage());
		for (int place = from; place < to; place++) {
			String number = " " + (place - from) + " ";
			// The driver can be told to leave the text out (logServerErrorDetail).
			if (message.contains(number + statements.get(place)) || message.contains(number + "<unknown>")) {
				return new StatementFailure(place, error);
			}
		}
		return new StatementFailure(-1, error);
	}

	int index() {
		return this.index;
	}

	SQLException error() {
		return this.error;
	}

}
