package io.boards.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.boards.migrations.adopt.Adoption;
import io.boards.migrations.adopt.FlywayState;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.runtime.NoConnectionException;
import io.boards.migrations.runtime.StampReport;
import io.boards.migrations.runtime.Tenant;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Quoting;
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
		return this.migrations
			.stamp(Adoption.requireKnown(ids, this.migrations.library().graph()).toArray(String[]::new));
	}

	/**
	 * From Flyway.
	 * @param as the revision that describes where Flyway left the database
	 * @param table its table, or null for {@code flyway_schema_history}
	 * @param location where its migrations are, to see that all are applied; null for
	 * where they usually are, and then the table is believed if nothing is there
	 * @return what is noted as applied
	 */
	public StampReport flyway(String as, @Nullable QualifiedName table, @Nullable String location) {
		refuseOwnHistory();
		FlywayState state = read(
				(connection) -> Adoption.flyway(connection, table, location, this.setup.classLoader()));
		if (state.applied().isEmpty()) {
			throw nothingApplied("Flyway");
		}
		requireVersion(as, state);
		return this.migrations.stamp(requireRevision(as));
	}

	/** An imported history knows Flyway's versions by name. */
	private void requireVersion(String as, FlywayState state) {
		RevisionGraph graph = this.migrations.library().graph();
		String imported = "V" + state.version().orElse("");
		if (graph.find(imported).isEmpty()) {
			return;
		}
		List<String> stamped = graph.named(as, Set.of()).stream().map(Revision::id).toList();
		if (!graph.withAncestors(stamped).contains(imported)) {
			throw new TakeOverException(
					Failure.of("Flyway's table says that this database stands elsewhere. Nothing was changed.")
						.fact("as", as)
						.fact("Flyway's version", state.version().orElse("none"))
						.remedy("Say --as " + imported + ", or a revision after it."));
		}
	}

	private String requireRevision(String as) {
		if (this.migrations.library().graph().named(as, Set.of()).isEmpty()) {
			throw new TakeOverException(Failure.of("'" + as + "' is no revision that a database could stand at.")
				.remedy("Name the revision that describes what the other tool had made."));
		}
		return as;
	}

	private static TakeOverException nothingApplied(String tool) {
		return new TakeOverException(Failure.of(tool + "'s table says that nothing was applied.")
			.remedy("Nothing is to be taken over: upgrade the database."));
	}

	/**
	 * From Liquibase.
	 * @param as the revision that describes where Liquibase left the database
	 * @param table its log, or null for {@code databasechangelog}
	 * @return what is noted as applied
	 */
	public StampReport liquibase(String as, @Nullable QualifiedName table) {
		refuseOwnHistory();
		if (read((connection) -> Adoption.liquibase(connection, table)).changeSets().isEmpty()) {
			throw nothingApplied("Liquibase");
		}
		return this.migrations.stamp(requireRevision(as));
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
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try {
				prepare(connection);
				return question.apply(connection);
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(autoCommit);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading what another tool did", ex);
		}
	}

	private void prepare(Connection connection) throws SQLException {
		String role = this.setup.settings().role();
		Tenant tenant = this.setup.settings().tenant();
		try (Statement statement = connection.createStatement()) {
			if (role != null) {
				statement.execute("SET LOCAL ROLE " + Quoting.identifier(role));
			}
			if (tenant != null) {
				// Nothing else: a table behind it would be that of somebody else.
				statement.execute("SET LOCAL search_path = " + Quoting.identifier(tenant.schema()));
			}
		}
	}

}
