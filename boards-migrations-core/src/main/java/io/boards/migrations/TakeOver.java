package io.boards.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import io.boards.migrations.adopt.Adoption;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.runtime.NoConnectionException;
import io.boards.migrations.runtime.StampReport;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Takes a database over from another tool: sees in that tool's table that it is done, and
 * notes where the database stands. The other tool's table stays as it is.
 */
public final class TakeOver {

	private final Migrations migrations;

	private final Setup setup;

	TakeOver(Migrations migrations, Setup setup) {
		this.migrations = migrations;
		this.setup = setup;
	}

	/**
	 * From Alembic, whose revisions this application has under the same ids.
	 * @param table its table, or null for {@code alembic_version}
	 * @return what is noted as applied
	 */
	public StampReport alembic(@Nullable QualifiedName table) {
		refuseOwnHistory();
		List<String> ids = read((connection) -> Adoption.alembicRevisions(connection, table));
		if (ids.isEmpty()) {
			throw new TakeOverException(Failure.of("Alembic's table has no revision: the database is at its base.")
				.remedy("Nothing is to be taken over: upgrade it."));
		}
		return this.migrations.stamp(Adoption.requireKnown(ids, this.migrations.graph()).toArray(String[]::new));
	}

	/**
	 * From Flyway.
	 * @param as the revision that describes where Flyway left the database
	 * @param table its table, or null for {@code flyway_schema_history}
	 * @param location where its migrations are; if nothing is there, the table is
	 * believed
	 * @return what is noted as applied
	 */
	public StampReport flyway(String as, @Nullable QualifiedName table, String location) {
		refuseOwnHistory();
		read((connection) -> Adoption.flyway(connection, table, location, this.setup.classLoader()));
		return this.migrations.stamp(as);
	}

	/**
	 * From Liquibase.
	 * @param as the revision that describes where Liquibase left the database
	 * @param table its log, or null for {@code databasechangelog}
	 * @return what is noted as applied
	 */
	public StampReport liquibase(String as, @Nullable QualifiedName table) {
		refuseOwnHistory();
		read((connection) -> Adoption.liquibase(connection, table));
		return this.migrations.stamp(as);
	}

	private void refuseOwnHistory() {
		List<String> current = this.migrations.current();
		if (!current.isEmpty()) {
			throw new TakeOverException(Failure.of("This database has revisions already. Nothing was changed.")
				.fact("current", String.join(", ", current))
				.remedy("It was taken over before, or upgraded. If it stands elsewhere, say so: migrations stamp."));
		}
	}

	private <T> T read(Function<Connection, T> question) {
		try (Connection connection = NoConnectionException.take(this.setup.source())) {
			return question.apply(connection);
		}
		catch (SQLException ex) {
			throw new DatabaseException("closing a connection", ex);
		}
	}

}
