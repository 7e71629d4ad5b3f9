package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.source.JavaSource;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What cannot be kept is found out, and whoever wants something else gets that.
 */
@PostgresTest(judged = true)
class KeepingTest {

	private static final String VIEW = """
			CREATE TABLE tags (id integer);
			CREATE TABLE notes (id integer);
			CREATE VIEW latest AS SELECT id FROM tags;
			GRANT SELECT ON latest TO boards_reader;
			COMMENT ON VIEW latest IS 'all of them';
			""";

	private final TestDatabase database;

	private final ModelDatabase model;

	KeepingTest(TestDatabase database) throws SQLException {
		this.database = database;
		database.makeRoles("boards_owner", "boards_reader", "Boards Writer");
		this.model = new ModelDatabase(database, VIEW);
	}

	private static Schema wanted(String... columns) {
		Schema.Builder wanted = Schema.builder();
		wanted.names.add("boards");
		List<Column> all = new ArrayList<>(List.of(Column.of("id", "bigint")));
		List.of(columns).forEach((name) -> all.add(Column.of(name, "text")));
		wanted.tables.add(new Table(new QualifiedName("boards", "tags"), all, List.of(), null));
		wanted.tables
			.add(new Table(new QualifiedName("boards", "notes"), List.of(Column.of("id", "integer")), List.of(), null));
		return wanted.build();
	}

	private static GenerateSettings customized(OperationsCustomizer customizer) {
		GenerateSettings standard = GenerateSettings.standard();
		return new GenerateSettings(standard.naming(), standard.filter(), customizer, false, standard.answers());
	}

	@Test
	void itIsGivenBackInSqlAndInJava() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			Autogenerate.Generated generated = new Autogenerate((version) -> DesiredSchema.of(wanted()),
					GenerateSettings.standard())
				.generate(connection);
			assertThat(ModelDatabase.statements(generated.revisions().get(0).upgrade())).isEqualTo("""
					DROP VIEW boards.latest;
					ALTER TABLE boards.tags ALTER COLUMN id TYPE bigint;
					CREATE VIEW boards.latest AS
					SELECT tags.id
					   FROM boards.tags;
					COMMENT ON VIEW boards.latest IS 'all of them';
					GRANT SELECT ON boards.latest TO boards_reader;
					""");
			assertThat(JavaSource.of(generated.revisions().get(0).downgrade()).statements()).endsWith("""
					op.execute("COMMENT ON VIEW boards.latest IS 'all of them'");
							op.execute("GRANT SELECT ON boards.latest TO boards_reader");
					""");
		}
	}

	@Test
	void aRoleThatMayDoEverythingKnowsEveryPrivilegeOfTheServer() throws SQLException {
		this.model.execute("GRANT ALL ON boards.latest TO \"Boards Writer\"");
		assertThat(this.model.generated(wanted(), GenerateSettings.standard()))
			.contains("GRANT ALL ON boards.latest TO \"Boards Writer\";\n");
	}

	@Test
	void whatACustomizerSaysComesAfterIt() throws SQLException {
		OperationsCustomizer customizer = (operations) -> {
			List<Operation> more = new ArrayList<>(operations);
			more.add(new ExecuteSql("REVOKE ALL ON boards.latest FROM boards_reader"));
			more.add(new ExecuteSql("GRANT SELECT ON boards.notes TO boards_reader"));
			return more;
		};
		Schema.Builder indexed = wanted().toBuilder();
		indexed.indexes.add(Index.of("notes_id_idx", new QualifiedName("boards", "notes")).columns("id"));
		assertThat(this.model.generated(indexed.build(), customized(customizer)).replaceAll("(?m)^-- (?!back).*\n", ""))
			.isEqualTo("""
					DROP VIEW boards.latest;
					ALTER TABLE boards.tags ALTER COLUMN id TYPE bigint;
					CREATE VIEW boards.latest AS
					SELECT tags.id
					   FROM boards.tags;
					COMMENT ON VIEW boards.latest IS 'all of them';
					GRANT SELECT ON boards.latest TO boards_reader;
					REVOKE ALL ON boards.latest FROM boards_reader;
					GRANT SELECT ON boards.notes TO boards_reader;
					-- back
					DROP VIEW boards.latest;
					ALTER TABLE boards.tags ALTER COLUMN id TYPE integer USING id::integer;
					CREATE VIEW boards.latest AS
					SELECT tags.id
					   FROM boards.tags;
					COMMENT ON VIEW boards.latest IS 'all of them';
					GRANT SELECT ON boards.latest TO boards_reader;
					CREATE INDEX CONCURRENTLY notes_id_idx ON boards.notes (id);
					-- back
					DROP INDEX CONCURRENTLY boards.notes_id_idx;
					""");
	}

	@Test
	void aRoleThatCannotGiveItToItsOwner() throws SQLException {
		this.model.execute("""
				DROP ROLE IF EXISTS makes_views;
				CREATE ROLE makes_views LOGIN PASSWORD 'x';
				ALTER SCHEMA boards OWNER TO makes_views;
				ALTER TABLE boards.tags OWNER TO makes_views;
				ALTER TABLE boards.notes OWNER TO makes_views;
				ALTER VIEW boards.latest OWNER TO boards_owner""");
		String name = this.database.url().substring(this.database.url().lastIndexOf('/') + 1);
		this.model.execute("GRANT CREATE ON DATABASE " + name + " TO makes_views");
		try (Connection connection = DriverManager.getConnection(this.database.url(), "makes_views", "x")) {
			assertThatExceptionOfType(UnprovenException.class)
				.isThrownBy(() -> new Autogenerate((version) -> DesiredSchema.of(wanted()), GenerateSettings.standard())
					.generate(connection))
				.satisfies((ex) -> assertThat(ex).hasMessage("""
						The generated revision was not proven: the upgrade fails.
						    statement: ALTER VIEW boards.latest OWNER TO boards_owner
						    SQLSTATE:  42501
						    error:     must be member of role "boards_owner"
						  What to do: Nothing was written. Write this revision by hand, or generate a part of it\
						 (boards.migrations.autogenerate.exclude)."""));
		}
		finally {
			this.model.execute("DROP OWNED BY makes_views CASCADE; DROP ROLE makes_views");
		}
	}

	@Test
	void whatChangesWithoutBeingMadeAgainIsNamed() throws SQLException {
		this.model.execute(
				"""
						CREATE FUNCTION boards.meddle() RETURNS event_trigger LANGUAGE plpgsql AS
						$$ BEGIN GRANT SELECT ON boards.notes TO boards_reader; COMMENT ON COLUMN boards.latest.id IS 'x'; END $$;
						CREATE EVENT TRIGGER meddle ON ddl_command_end WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION boards.meddle();
						COMMENT ON FUNCTION boards.meddle() IS 'stays'""");
		this.model.execute("DROP VIEW boards.latest; CREATE VIEW boards.latest AS SELECT id FROM boards.notes");
		try {
			assertThatExceptionOfType(UnprovenException.class)
				.isThrownBy(() -> this.model.generated(wanted(), GenerateSettings.standard()))
				.satisfies((ex) -> assertThat(ex).hasMessage("""
						The generated revision was not proven. After the upgrade objects have not the owners,\
						 privileges and comments that they had.
						    remaining difference: REVOKE SELECT ON boards.notes FROM boards_reader;
						                          COMMENT ON COLUMN boards.latest.id IS NULL;
						  What to do: Nothing was written. Write this revision by hand, or generate a part of it\
						 (boards.migrations.autogenerate.exclude)."""));
		}
		finally {
			this.model.execute("DROP EVENT TRIGGER meddle");
		}
	}

}
