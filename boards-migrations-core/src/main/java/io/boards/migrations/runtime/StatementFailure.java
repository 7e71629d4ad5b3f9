package io.boards.migrations.runtime;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One of several statements failed; says which.
 */
final class StatementFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final int index;

	private final SQLException error;

	private final transient @Nullable Blockers blockers;

	/**
	 * A statement failed.
	 * @param index its place among the statements, or -1 where that is not known
	 * @param error what the server or the driver said
	 */
	StatementFailure(int index, SQLException error) {
		this(index, error, null);
	}

	private StatementFailure(int index, SQLException error, @Nullable Blockers blockers) {
		super(error);
		this.index = index;
		this.error = error;
		this.blockers = blockers;
	}

	/**
	 * It failed because others held locks.
	 * @param blockers who
	 * @return the failure with them
	 */
	StatementFailure blockedBy(Blockers blockers) {
		return new StatementFailure(this.index, this.error, blockers);
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
			// The driver writes 1,000 where that is the language's way.
			String number = " " + MessageFormat.format("{0}", place - from) + " ";
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

	@Nullable Blockers blockers() {
		return this.blockers;
	}

}
