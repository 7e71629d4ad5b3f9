package io.boards.migrations.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * An operation and its inverse, with their statements.
 *
 * @param since the first version of PostgreSQL that runs it
 * @param operation the operation
 * @param printed its statements, with semicolons between them
 * @param back the statements of its inverse; null where it has none
 * @param obstacle why it has none; null where it has one
 */
public record OperationCase(int since, Operation operation, String printed, @Nullable String back,
		@Nullable String obstacle) {

	static OperationCase of(int since, Operation operation, String printed, String back) {
		return new OperationCase(since, operation, printed, back, null);
	}

	static OperationCase irreversible(int since, Operation operation, String printed, String obstacle) {
		return new OperationCase(since, operation, printed, null, obstacle);
	}

	/**
	 * The cases of all operations.
	 * @return at least one for each operation
	 */
	public static Stream<OperationCase> all() {
		return Stream.of(StructureCases.all(), ConstraintCases.all(), ObjectCases.all(), RowCases.all())
			.flatMap(List::stream);
	}

	/**
	 * The statements of an operation.
	 * @param operation the operation
	 * @return its statements, with semicolons between them
	 */
	public static String printed(Operation operation) {
		return OperationSql.printed(operation).stream().map(Statement::text).collect(Collectors.joining(";\n"));
	}

	@Override
	public String toString() {
		return this.printed;
	}

}
