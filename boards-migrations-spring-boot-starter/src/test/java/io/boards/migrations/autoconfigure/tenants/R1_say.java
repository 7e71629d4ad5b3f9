package io.boards.migrations.autoconfigure.tenants;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "say", message = "Say something", created = "2026-01-01T00:00:01Z")
class R1_say implements Migration {

	private final Words words;

	R1_say(Words words) {
		this.words = words;
	}

	@Override
	public void upgrade(Operations op) {
		op.createTable("said", (table) -> table.column("word", "text"));
		op.execute("INSERT INTO said VALUES (:word)", (parameters) -> parameters.set("word", this.words.next()));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("said");
	}

}
