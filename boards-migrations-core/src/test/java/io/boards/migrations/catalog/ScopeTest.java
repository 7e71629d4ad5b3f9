package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ScopeTest {

	private final TestDatabase database;

	ScopeTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void onlyTheSchemasThatAreThereAreRead() throws SQLException {
		Catalog catalog = Boards.catalog(this.database, """
				DROP SCHEMA IF EXISTS "Odd "" name" CASCADE;
				CREATE SCHEMA "Odd "" name";
				CREATE TABLE "Odd "" name".tags (id int);
				CREATE TABLE boards.tags (id int);
				CREATE TABLE other.tags (id int)""", CatalogScope.of("boards", "missing", "Odd \" name", "a'b"));
		assertThat(catalog.schema().names()).containsExactly("Odd \" name", "boards");
		assertThat(catalog.schema().tables()).extracting(Table::name)
			.containsExactly(new QualifiedName("Odd \" name", "tags"), Boards.name("tags"));
	}

	@Test
	void noSchemaIsNothing() throws SQLException {
		Catalog catalog = Boards.catalog(this.database, "CREATE TABLE boards.tags (id int)",
				CatalogScope.of("missing"));
		Schema.Builder nothing = Schema.builder();
		nothing.extensions.addAll(catalog.schema().extensions());
		assertThat(catalog.schema()).isEqualTo(nothing.build());
		assertThat(catalog.unmodelled()).isEmpty();
	}

	@Test
	void whatIsLeftOutIsNotReadNorWhatBelongsToIt() throws SQLException {
		String kept = """
				CREATE FUNCTION boards.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
				CREATE TABLE boards.kept (id serial PRIMARY KEY, name text CHECK (name <> ''));
				CREATE INDEX kept_idx ON boards.kept (name);
				""";
		Set<QualifiedName> leftOut = Set.of(Boards.name("gone"), Boards.name("gone_view"), Boards.name("gone_total"),
				Boards.name("gone_ids"), Boards.name("gone_type"));
		Catalog catalog = Boards.catalog(this.database, kept + """
				CREATE TYPE boards.gone_type AS (x int);
				CREATE SEQUENCE boards.gone_ids;
				CREATE TABLE boards.gone (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, name text UNIQUE,
				    g int GENERATED ALWAYS AS (1 + 1) STORED, CHECK (name <> ''));
				CREATE INDEX gone_idx ON boards.gone (n);
				CREATE TRIGGER t BEFORE UPDATE OF name ON boards.gone FOR EACH ROW EXECUTE FUNCTION boards.f();
				CREATE RULE r AS ON INSERT TO boards.gone DO INSTEAD NOTHING;
				CREATE POLICY p ON boards.gone USING (name <> '');
				ALTER TABLE boards.gone ENABLE ROW LEVEL SECURITY;
				CREATE VIEW boards.gone_view AS SELECT id FROM boards.gone;
				CREATE MATERIALIZED VIEW boards.gone_total AS SELECT id FROM boards.gone;
				CREATE INDEX total_idx ON boards.gone_total (id)""",
				CatalogScope.of("boards").without(leftOut::contains));
		assertThat(catalog).isEqualTo(Boards.catalog(this.database, kept));
	}

	@Test
	void filtersAddUp() {
		CatalogScope scope = CatalogScope.of("boards")
			.without((name) -> name.name().equals("a"))
			.withExtensionVersions()
			.without((name) -> name.name().equals("b"));
		assertThat(List.of("a", "b", "c")).filteredOn((name) -> scope.leftOut().test(Boards.name(name)))
			.containsExactly("a", "b");
		assertThat(scope.extensionVersions()).isTrue();
	}

	@Test
	void temporaryTablesStandInForNothing() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			Schema before = Boards.with(this.database, "CREATE TABLE boards.tags (id int PRIMARY KEY)");
			try (java.sql.Statement statement = connection.createStatement()) {
				statement.execute("""
						CREATE TEMP TABLE pg_class (oid int); CREATE TEMP TABLE pg_namespace (oid int);
						CREATE TEMP TABLE tags (x int)""");
			}
			assertThat(CatalogReader.read(connection, CatalogScope.of("boards")).schema()).isEqualTo(before);
		}
	}

}
