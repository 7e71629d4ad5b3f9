package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what a migration would do, without a connection.
 */
public final class RecordedOperations implements Operations {

	private final List<Entry> entries = new ArrayList<>();

	private @Nullable BackfillSpec described;

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
		endDescription();
		this.entries.add(new Entry.Applied(operation));
	}

	@Override
	public void warn(String text) {
		endDescription();
		this.entries.add(new Entry.Warning(text));
	}

	@Override
	public BackfillSpec backfill(String table) {
		endDescription();
		BackfillSpec spec = BackfillSpec.of(table);
		this.described = spec;
		return spec;
	}

	private void endDescription() {
		BackfillSpec spec = this.described;
		this.described = null;
		if (spec != null) {
			this.entries.add(new Entry.Applied(spec.operation()));
		}
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
		endDescription();
		return List.copyOf(this.entries);
	}

	/**
	 * The changes that were written down so far.
	 * @return the operations, in order
	 */
	public List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		for (Entry entry : entries()) {
			if (entry instanceof Entry.Applied applied) {
				operations.add(applied.operation());
			}
		}
		return operations;
	}

}
