package io.boards.migrations.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
 * Whom a lock on a table keeps waiting.
 */
enum TableLock {

	/** Those who write. */
	WRITES,

	/** Those who read, too. */
	ALL;

	/**
	 * What some operations lock in a transaction of their own. It is asked where a
	 * transaction that is observed has the locks already; {@code TableLockTest} compares
	 * it with what PostgreSQL does.
	 * @param operations the operations
	 * @return the strongest lock of each table
	 */
	static Map<QualifiedName, TableLock> of(List<Operation> operations) {
		Map<QualifiedName, TableLock> locks = new HashMap<>();
		operations.forEach((each) -> of(each).forEach((table, lock) -> locks.merge(table, lock, TableLock::stronger)));
		return locks;
	}

	TableLock stronger(TableLock other) {
		return (compareTo(other) >= 0) ? this : other;
	}

	private static Map<QualifiedName, TableLock> of(Operation operation) {
		Map<QualifiedName, TableLock> locks = new HashMap<>();
		if (operation instanceof ColumnOperation column) {
			locks.put(column.table(), ALL);
		}
		else if (operation instanceof ColumnAlteration column && !(column instanceof CommentOnColumn)
				&& !(column instanceof ContinueNumbering)) {
			locks.put(column.table(), ALL);
		}
		else if (operation instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) {
			locks.put(add.table(), WRITES);
			locks.put(key.target(), WRITES);
		}
		else if (operation instanceof ConstraintOperation constraint && !(constraint instanceof ValidateConstraint)) {
			locks.put(constraint.table(), ALL);
			if (constraint instanceof DropConstraint drop && drop.was() instanceof ForeignKey key) {
				locks.put(key.target(), ALL);
			}
		}
		else if (operation instanceof CreateIndex create && !create.concurrently()) {
			locks.put(create.index().table(), WRITES);
		}
		else if (operation instanceof DropIndex drop && !drop.concurrently() && drop.was() != null) {
			locks.put(drop.was().table(), ALL);
		}
		else {
			ofTable(operation, locks);
		}
		return locks;
	}

	private static void ofTable(Operation operation, Map<QualifiedName, TableLock> locks) {
		if (operation instanceof RenameTable rename) {
			locks.put(rename.table(), ALL);
		}
		else if (operation instanceof MoveTable move) {
			locks.put(move.table(), ALL);
		}
		else if (operation instanceof ContinueSequence next) {
			// Nobody may take a number meanwhile.
			locks.put(next.column().table(), ALL);
		}
		else if (operation instanceof CreateTable create) {
			referred(create.table(), WRITES, locks);
		}
		else if (operation instanceof DropTable drop && drop.was() != null) {
			locks.put(drop.name(), ALL);
			referred(drop.was(), ALL, locks);
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
