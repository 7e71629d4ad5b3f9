package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.Operation;

/**
 * Columns of one table whose types change one after the other, in one statement, so that
 * the table is written anew once.
 */
final class TypesTogether {

	private TypesTogether() {
	}

	static List<Operation> in(List<Operation> operations) {
		List<Operation> result = new ArrayList<>();
		List<AlterColumnType> together = new ArrayList<>();
		for (Operation operation : operations) {
			boolean joins = operation instanceof AlterColumnType change
					&& (together.isEmpty() || together.get(0).table().equals(change.table()));
			if (!joins) {
				result.addAll(statement(together));
				together.clear();
			}
			if (operation instanceof AlterColumnType change) {
				together.add(change);
			}
			else {
				result.add(operation);
			}
		}
		result.addAll(statement(together));
		return result;
	}

	private static List<Operation> statement(List<AlterColumnType> changes) {
		return (changes.size() > 1) ? List.of(new AlterColumnTypes(changes.get(0).table(), changes))
				: List.copyOf(changes);
	}

}
