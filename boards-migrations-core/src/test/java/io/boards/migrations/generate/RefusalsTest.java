package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is refused says why and leaves nothing behind.
 */
@PostgresTest
class RefusalsTest {

	private final TestDatabase database;

	private final ModelDatabase model;

	private final long objects;

	RefusalsTest(TestDatabase database) throws SQLException {
		this.database = database;
		this.model = new ModelDatabase(database, "CREATE TABLE tags (id bigint)");
		this.objects = this.model.objects();
	}

	@BeforeEach
	void begin() {
		assertThat(this.objects).isPositive();
	}

	private static Schema wanted(String type) {
		Schema.Builder wanted = Schema.builder();
		wanted.names.add("boards");
		wanted.tables.add(new Table(new QualifiedName("boards", "tags"),
				List.of(Column.of("id", "bigint"), Column.of("more", type)), List.of(), null));
		return wanted.build();
	}

	private static Autogenerate autogenerate(String type) {
		return new Autogenerate((version) -> DesiredSchema.of(wanted(type)), GenerateSettings.standard());
	}

	@Test
	void aTypeThatThereIsNot() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			assertThatExceptionOfType(UnusableModelException.class)
				.isThrownBy(() -> autogenerate("tagz").compare(connection))
				.satisfies((ex) -> assertThat(ex).hasMessage(
						"""
								PostgreSQL refuses what is wanted. Nothing was changed.
								    statement: CREATE TABLE boards.tags (
								                   id bigint,
								                   more tagz
								               )
								    SQLSTATE:  42704
								    error:     type "tagz" does not exist
								  What to do: Correct the mapping that asks for it. What revisions make that no entity asks for,\
								 such as a function or an extension, has to be there first: the database must be at the head."""));
			assertThat(connection.getAutoCommit()).isTrue();
		}
		assertThat(this.model.objects()).isEqualTo(this.objects);
	}

	@Test
	void aServerThatOnlyReads() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("SET default_transaction_read_only = on");
			}
			// A primary server can be told otherwise for one transaction.
			assertThat(autogenerate("text").compare(connection).operations()).hasSize(1);
			assertThat(connection.getAutoCommit()).isTrue();
		}
		assertThat(this.model.objects()).isEqualTo(this.objects);
	}

	@Test
	void aRoleThatMayNotMakeSchemas() throws SQLException {
		this.model.execute("""
				DROP ROLE IF EXISTS reads_only;
				CREATE ROLE reads_only LOGIN PASSWORD 'x';
				GRANT USAGE ON SCHEMA boards TO reads_only;""");
		try (Connection connection = DriverManager.getConnection(this.database.url(), "reads_only", "x")) {
			String name = this.database.url().substring(this.database.url().lastIndexOf('/') + 1);
			assertThatExceptionOfType(UnreachableModelException.class)
				.isThrownBy(() -> autogenerate("text").compare(connection))
				.satisfies((ex) -> assertThat(ex).hasMessage("""
						The role may not do what a comparison needs: make schemas, and change tables, in a\
						 transaction that is rolled back.
						    SQLSTATE: 42501
						    error:    permission denied for database %s
						  What to do: Compare with a role that owns the tables and may create schemas (GRANT CREATE ON\
						 DATABASE), such as on a development database.""".formatted(name)));
		}
		finally {
			this.model.execute("REVOKE USAGE ON SCHEMA boards FROM reads_only; DROP ROLE reads_only");
		}
		assertThat(this.model.objects()).isEqualTo(this.objects);
	}

	@Test
	void aServerThatEndsTheConnectionInTheMiddle() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			SchemaSource killing = (version) -> {
				this.database.jdbc()
					.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
							+ " WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()")
					.query(Boolean.class)
					.list();
				return DesiredSchema.of(wanted("text"));
			};
			assertThatExceptionOfType(UnreachableModelException.class)
				.isThrownBy(() -> new Autogenerate(killing, GenerateSettings.standard()).generate(connection));
		}
		assertThat(this.model.objects()).isEqualTo(this.objects);
	}

	@Test
	void whatNobodyDecided() throws SQLException {
		this.model.execute("ALTER TABLE boards.tags ADD name text");
		try (Connection connection = this.database.dataSource().getConnection()) {
			assertThatExceptionOfType(UndecidedRenameException.class)
				.isThrownBy(() -> autogenerate("text").generate(connection))
				.satisfies((ex) -> assertThat(ex).hasMessage("""
						It is not clear whether something was renamed, or dropped and made anew, which would lose its\
						 data. Nothing was written.
						    renamed?: boards.tags.name to more
						    if so:    --rename boards.tags.name=more
						    if not:   --no-rename boards.tags.name
						  What to do: Say which it is, or put @RenamedFrom on the entity or its field."""))
				.satisfies((ex) -> assertThat(this.model.generated(wanted("text"),
						GenerateSettings.standard()
							.with(false, RenameAnswers.of(List.of(), List.of()).with(ex.candidates().get(0), true))))
					.isEqualTo("""
							-- Renames the column boards.tags.name to more, which running releases do not know.
							-- Locks boards.tags against reads and writes.
							ALTER TABLE boards.tags RENAME COLUMN name TO more;
							-- back
							-- Locks boards.tags against reads and writes.
							ALTER TABLE boards.tags RENAME COLUMN more TO name;
							"""))
				.satisfies((ex) -> assertThat(this.model.generated(wanted("text"),
						GenerateSettings.standard()
							.with(false, RenameAnswers.of(List.of(), List.of()).with(ex.candidates().get(0), false))))
					.isEqualTo("""
							-- Loses data: the column boards.tags.name with all its values.
							-- Locks boards.tags against reads and writes.
							ALTER TABLE boards.tags ADD COLUMN more text;
							ALTER TABLE boards.tags DROP COLUMN name;
							-- back
							-- Loses data: the column boards.tags.more with all its values.
							-- Locks boards.tags against reads and writes.
							ALTER TABLE boards.tags ADD COLUMN name text;
							ALTER TABLE boards.tags DROP COLUMN more;
							"""));
		}
	}

	@Test
	void aCustomizerHasTheLastWordAndIsProven() throws SQLException {
		GenerateSettings standard = GenerateSettings.standard();
		GenerateSettings nothing = new GenerateSettings(standard.naming(), standard.filter(), (operations) -> List.of(),
				false, standard.answers());
		assertThat(this.model.generated(wanted("text"), nothing)).isEmpty();
		GenerateSettings twice = new GenerateSettings(standard.naming(), standard.filter(),
				(operations) -> List.of(operations.get(0), operations.get(0)), false, standard.answers());
		assertThatExceptionOfType(UnprovenException.class).isThrownBy(() -> this.model.generated(wanted("text"), twice))
			.satisfies((ex) -> assertThat(ex).hasMessage("""
					The generated revision was not proven: the upgrade fails.
					    statement: ALTER TABLE boards.tags ADD COLUMN more text
					    SQLSTATE:  42701
					    error:     column "more" of relation "tags" already exists
					  What to do: Nothing was written. Write this revision by hand, or generate a part of it\
					 (boards.migrations.autogenerate.exclude)."""));
		assertThat(this.model.objects()).isEqualTo(this.objects);
	}

}
