package io.boards.migrations.generate;

import java.sql.SQLException;

import io.boards.migrations.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds by and by while revisions are proven. It is read only where
 * somebody asks.
 */
final class States {

	private final Workspace workspace;

	private final Drift drift;

	private @Nullable Schema now;

	States(Workspace workspace, Drift drift) {
		this.workspace = workspace;
		this.drift = drift;
		this.now = drift.there();
	}

	/** Something was run. */
	void changed() {
		this.now = null;
	}

	/** What it holds now. */
	Schema now() throws SQLException {
		Schema known = this.now;
		if (known == null) {
			known = this.workspace.schema(this.drift.scope());
			this.now = known;
		}
		return known;
	}

}
