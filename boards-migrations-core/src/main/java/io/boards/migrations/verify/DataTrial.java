package io.boards.migrations.verify;

import java.util.List;

import io.boards.migrations.catalog.Inventory;
import io.boards.migrations.failure.Fact;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.verify.RevisionResult.Data;
import io.boards.migrations.verify.RevisionResult.Loss;

/**
 * Puts rows into all tables, takes a revision down and up again, and looks at what became
 * of them.
 */
final class DataTrial {

	private final Room room;

	private final Revision revision;

	DataTrial(Room room, Revision revision) {
		this.room = room;
		this.revision = revision;
	}

	/**
	 * Looks what becomes of rows.
	 * @param inventory what the database holds with the revision
	 * @return what became of them
	 */
	Data run(Inventory inventory) {
		List<String> notSeeded = this.room.connected("putting rows into tables",
				(connection) -> new Seeds(connection, inventory.schemas()).plant());
		Rows before = rows();
		if (before.isEmpty()) {
			return new Data(Loss.NONE, List.of(), notSeeded, List.of());
		}
		Rows below;
		try {
			this.room.downgrade(this.revision);
			below = rows();
		}
		catch (MigrationException ex) {
			return refused("the downgrade fails where there are rows", ex, notSeeded);
		}
		try {
			this.room.upgrade(this.revision);
		}
		catch (MigrationException ex) {
			return refused("the next upgrade fails where there are rows", ex, notSeeded);
		}
		RowsCompared compared = before.to(rows());
		if (!compared.lost().isEmpty()) {
			return new Data(Loss.LOST, compared.lost(), notSeeded, compared.notes());
		}
		return new Data(before.isKeptIn(below) ? Loss.NONE : Loss.DERIVED, List.of(), notSeeded, compared.notes());
	}

	private Rows rows() {
		Inventory inventory = this.room.inventory();
		return this.room.connected("reading rows", (connection) -> Rows.read(connection, inventory.tables()));
	}

	private static Data refused(String what, MigrationException ex, List<String> notSeeded) {
		String said = ex.failure()
			.facts()
			.stream()
			.filter((fact) -> fact.name().equals("error"))
			.map(Fact::value)
			.findFirst()
			.orElse(ex.failure().headline());
		return new Data(Loss.REFUSED, List.of(), notSeeded, List.of(what + ": " + said));
	}

}
