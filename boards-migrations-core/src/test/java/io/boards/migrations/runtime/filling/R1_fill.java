package io.boards.migrations.runtime.filling;

import java.util.function.Consumer;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "fill", message = "Fill", created = "2026-01-01T00:00:01Z", transactional = false)
public class R1_fill implements Migration {

	/** What the upgrade does. */
	public static Consumer<Operations> code = (op) -> {
	};

	@Override
	public void upgrade(Operations op) {
		code.accept(op);
	}

	@Override
	public void downgrade(Operations op) {
		// What was filled may stay.
	}

}
