package io.boards.migrations;

import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

import io.boards.migrations.generate.Drift;
import io.boards.migrations.runtime.SiblingDatabases;
import io.boards.migrations.runtime.ThrowAwayDatabase;
import io.boards.migrations.verify.Surroundings;
import io.boards.migrations.verify.Verification;
import io.boards.migrations.verify.VerifyListener;
import io.boards.migrations.verify.VerifyReport;

/**
 * What is done with the revisions in databases that are made for it on the same server.
 *
 * @param setup how the application's own database is reached
 */
record Replays(Setup setup) {

	<T> T replayed(Function<Migrations, T> task) {
		return empty((there) -> {
			if (!there.library().graph().revisions().isEmpty()) {
				there.upgrade();
			}
			return task.apply(there);
		});
	}

	<T> T empty(Function<Migrations, T> task) {
		try (ThrowAwayDatabase database = ThrowAwayDatabase.create(this.setup.source(), siblings(),
				this.setup.settings().role())) {
			return task.apply(new Migrations(this.setup.on(database.source())));
		}
	}

	VerifyReport verify(Loaded all, VerifyListener listener) {
		return new Verification(new Surroundings(this.setup.source(), siblings(), all.scripts(), all.graph(),
				this.setup.on(this.setup.source()).settings(), this::drift))
			.run(listener);
	}

	private SiblingDatabases siblings() {
		SiblingDatabases siblings = this.setup.siblings();
		if (siblings == null) {
			throw new NoReplayException();
		}
		return siblings;
	}

	private Optional<Drift> drift(DataSource source) {
		Setup there = this.setup.on(source);
		try {
			return Optional.of(new EntityComparison(there, new Library(there).any()).drift());
		}
		catch (NoModelException ex) {
			return Optional.empty();
		}
	}

}
