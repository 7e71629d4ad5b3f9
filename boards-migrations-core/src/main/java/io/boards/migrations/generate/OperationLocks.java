package io.boards.migrations.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.measure.TableLock;
import io.boards.migrations.operation.ColumnAlteration;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnOperation;
import io.boards.migrations.operation.ConstraintOperation;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;

/**
 * Which locks operations take.
 */
final class OperationLocks {

	private OperationLocks() {
	}

	/**
	 * What some operations lock in a transaction of their own. It is asked where a
	 * transaction that is observed has the locks already; {@code OperationLocksTest}
	 * compares it with what PostgreSQL does.
	 * @param operations the operations
	 * @return the strongest lock of each table
	 */
	static Map<QualifiedName, TableLock> of(List<Operation> operations) {
		Map<QualifiedName, TableLock> locks = new HashMap<>();
		operations.forEach((each) -> of(each).forEach((table, lock) -> locks.merge(table, lock, TableLock::stronger)));
		return locks;
	}

	private static Map<QualifiedName, TableLock> of(Operation operation) {
		Map<QualifiedName, TableLock> locks = new HashMap<>();
		if (operation instanceof ColumnOperation column) {
			locks.put(column.table(), TableLock.ALL);
		}
		else if (operation instanceof ColumnAlteration column && !(column instanceof CommentOnColumn)
				&& !(column instanceof ContinueNumbering)) {
			locks.put(column.table(), TableLock.ALL);
		}
		else if (operation instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) {
			locks.put(add.table(), TableLock.WRITES);
			locks.put(key.target(), TableLock.WRITES);
		}
		else if (operation instanceof ConstraintOperation constraint && !(constraint instanceof ValidateConstraint)) {
			locks.put(constraint.table(), TableLock.ALL);
			if (constraint instanceof DropConstraint drop && drop.was() instanceof ForeignKey key) {
				locks.put(key.target(), TableLock.ALL);
			}
		}
		else if (operation instanceof CreateIndex create && !create.concurrently()) {
			locks.put(create.index().table(), TableLock.WRITES);
		}
		else if (operation instanceof DropIndex drop && !drop.concurrently() && drop.was() != null) {
			locks.put(drop.was().table(), TableLock.ALL);
		}
		else {
			ofTable(operation, locks);
		}
		return locks;
	}

	private static void ofTable(Operation operation, Map<QualifiedName, TableLock> locks) {
		if (operation instanceof RenameTable rename) {
			locks.put(rename.table(), TableLock.ALL);
		}
		else if (operation instanceof MoveTable move) {
			locks.put(move.table(), TableLock.ALL);
		}
		else if (operation instanceof ContinueSequence next) {
			// Nobody may take a number meanwhile.
			locks.put(next.column().table(), TableLock.ALL);
		}
		else if (operation instanceof CreateTable create) {
			referred(create.table(), TableLock.WRITES, locks);
		}
		else if (operation instanceof DropTable drop && drop.was() != null) {
			locks.put(drop.name(), TableLock.ALL);
			referred(drop.was(), TableLock.ALL, locks);
		}
	}

	private static void referred(Table table, TableLock lock, Map<QualifiedName, TableLock> locks) {
		for (Constraint each : table.constraints()) {
			if (each instanceof ForeignKey key) {
				locks.put(key.target(), lock);
			}
		}
	}

}
