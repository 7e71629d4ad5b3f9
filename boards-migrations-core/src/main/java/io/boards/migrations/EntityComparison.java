package io.boards.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.generate.Autogenerate;
import io.boards.migrations.generate.Autogenerate.Generated;
import io.boards.migrations.generate.Drift;
import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.generate.SchemaSource;
import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.runtime.NoConnectionException;
import io.boards.migrations.runtime.Tenant;

/**
 * Compares what the entities want with a database that is at the head, and not ahead of
 * it.
 *
 * @param setup what the entities want, and how it is compared
 * @param all the revisions; there may be none, since the first can be generated too
 */
record EntityComparison(Setup setup, Loaded all) {

	Drift drift() {
		requireComparable();
		try (Connection connection = NoConnectionException.take(this.setup.source())) {
			return autogenerate(this.setup.generation()).compare(connection);
		}
		catch (SQLException ex) {
			throw new DatabaseException("closing a connection", ex);
		}
	}

	Generated generate(UnaryOperator<GenerateSettings> change) {
		requireComparable();
		try (Connection connection = NoConnectionException.take(this.setup.source())) {
			return autogenerate(change.apply(this.setup.generation())).generate(connection);
		}
		catch (SQLException ex) {
			throw new DatabaseException("closing a connection", ex);
		}
	}

	private void requireComparable() {
		try {
			this.all.inspection()
				.comparable()
				.ifPresent((applied) -> Status.of(this.all.graph(), this.all.scripts(), applied, List.of())
					.requireNothingPending());
		}
		catch (MigrationException ex) {
			// What is wrong with the scripts goes before what is wrong with the database.
			this.all.graph();
			throw ex;
		}
	}

	private Autogenerate autogenerate(GenerateSettings generation) {
		SchemaSource model = this.setup.model();
		if (model == null) {
			throw new NoModelException();
		}
		Tenant tenant = this.setup.settings().tenant();
		return new Autogenerate(model, generation).as(this.setup.settings().role())
			.in((tenant != null) ? tenant.schema() : null);
	}

}
