package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what a migration would do, without a connection.
 */
public final class RecordedOperations implements Operations {

	private final List<Entry> entries = new ArrayList<>();

	/**
	 * Something that a migration would do.
	 */
	public sealed interface Entry {

		/**
		 * A change of the database.
		 *
		 * @param operation the change
		 */
		record Applied(Operation operation) implements Entry {
		}

		/**
		 * A word to whoever runs the migration.
		 *
		 * @param text the word
		 */
		record Warning(String text) implements Entry {
		}

	}

	@Override
	public void apply(Operation operation) {
		this.entries.add(new Entry.Applied(operation));
	}

	@Override
	public void warn(String text) {
		this.entries.add(new Entry.Warning(text));
	}

	/**
	 * There is no connection.
	 * @throws NeedsConnectionException always
	 */
	@Override
	public JdbcClient jdbc() {
		throw new NeedsConnectionException();
	}

	/**
	 * What was written down so far.
	 * @return operations and warnings, in order
	 */
	public List<Entry> entries() {
		return List.copyOf(this.entries);
	}

	/**
	 * The changes that were written down so far.
	 * @return the operations, in order
	 */
	public List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		for (Entry entry : this.entries) {
			if (entry instanceof Entry.Applied applied) {
				operations.add(applied.operation());
			}
		}
		return operations;
	}

}
