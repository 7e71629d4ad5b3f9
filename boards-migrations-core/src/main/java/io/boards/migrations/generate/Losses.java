package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.sql.Quoting;

/**
 * Says what data an upgrade loses for good.
 */
final class Losses {

	private Losses() {
	}

	static List<String> of(List<Operation> operations) {
		List<String> losses = new ArrayList<>();
		for (Operation each : operations) {
			if (each instanceof DropTable drop) {
				losses.add("Loses data: the table " + Quoting.name(drop.name()) + " with all its rows.");
			}
			else if (each instanceof DropColumn drop) {
				losses.add("Loses data: the column " + Quoting.name(drop.table()) + "."
						+ Quoting.identifier(drop.column()) + " with all its values.");
			}
		}
		return losses;
	}

}
