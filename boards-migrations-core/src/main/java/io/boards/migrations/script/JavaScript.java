package io.boards.migrations.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Note;
import io.boards.migrations.revision.Revision;

/**
 * A script in a Java class.
 *
 * @param revision the node of the graph that it is
 * @param type the class
 * @param transactional whether each direction runs in one transaction
 * @param irreversible why there is no way back; empty where the class does not say so by
 * an annotation
 * @param limits how long its statements may wait and run
 * @param allowances what is meant although the lint finds it
 * @param factory what creates instances
 */
public record JavaScript(Revision revision, Class<? extends Migration> type, boolean transactional,
		Optional<String> irreversible, TimeLimits limits, List<Allowance> allowances,
		MigrationFactory factory) implements Script {

	public JavaScript {
		allowances = List.copyOf(allowances);
	}

	/**
	 * Creates the migration.
	 * @return a fresh instance
	 * @throws MigrationCreationException where it cannot be created
	 */
	public Migration migration() {
		return this.factory.create(this.type);
	}

	@Override
	public String name() {
		return this.type.getSimpleName();
	}

	@Override
	public String location() {
		return this.type.getName();
	}

	@Override
	public List<String> notes() {
		return Arrays.stream(this.type.getAnnotationsByType(Note.class)).map(Note::value).toList();
	}

	@Override
	public Optional<Checksum> checksum() {
		return Optional.empty();
	}

}
