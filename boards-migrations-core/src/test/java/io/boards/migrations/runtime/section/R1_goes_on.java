package io.boards.migrations.runtime.section;

import java.util.Map;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "goes_on", message = "Go on", created = "2026-01-01T00:00:01Z", transactional = false)
public class R1_goes_on implements Migration {

	/** The first value that is written. */
	public static int first;

	/** Whether it fails before the second value is written. */
	public static boolean broken;

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE note (id int)");
		op.createIndexConcurrently("note_id", "note", (index) -> index.columns("id"));
		op.execute("INSERT INTO note VALUES (:id)", Map.of("id", first));
		op.jdbc().sql("INSERT INTO note VALUES (100)").update();
		if (broken) {
			throw new UnsupportedOperationException("not yet");
		}
		op.execute("INSERT INTO note VALUES (:id)", Map.of("id", 2));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropIndexConcurrently("note_id");
		op.dropTable("note");
	}

}
