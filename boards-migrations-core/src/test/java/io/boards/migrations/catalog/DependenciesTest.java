package io.boards.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.Dependency.Kind;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class DependenciesTest {

	private static final String TABLE = """
			CREATE TABLE boards.tags (id int PRIMARY KEY, name text, price numeric, "Odd" int);
			""";

	private final TestDatabase database;

	DependenciesTest(TestDatabase database) {
		this.database = database;
	}

	private List<Dependency> dependencies(String script) throws SQLException {
		return Boards.with(this.database, TABLE + script).dependencies();
	}

	private static Dependency of(Kind kind, String name, @Nullable String part, String on, @Nullable String column) {
		return new Dependency(kind, Boards.name(name), part, Boards.name(on), column);
	}

	@Test
	void aViewUsesColumnsOfTablesAndViews() throws SQLException {
		assertThat(dependencies("""
				CREATE TABLE other.far (x int);
				CREATE VIEW boards.v1 AS SELECT id, id + "Odd" AS sum FROM boards.tags WHERE name > '';
				CREATE VIEW boards.v2 AS SELECT v.sum, f.x FROM boards.v1 v, other.far f;
				CREATE VIEW boards.v3 AS SELECT 1 FROM boards.v2;
				CREATE MATERIALIZED VIEW boards.m AS SELECT sum FROM boards.v1;
				CREATE VIEW other.not_read AS SELECT * FROM boards.tags""")).containsExactlyInAnyOrder(
				of(Kind.VIEW, "v1", null, "tags", "id"), of(Kind.VIEW, "v1", null, "tags", "name"),
				of(Kind.VIEW, "v1", null, "tags", "Odd"), of(Kind.VIEW, "v2", null, "v1", "sum"),
				new Dependency(Kind.VIEW, Boards.name("v2"), null, new QualifiedName("other", "far"), "x"),
				of(Kind.VIEW, "v3", null, "v2", null), of(Kind.MATERIALIZED_VIEW, "m", null, "v1", "sum"));
	}

	@Test
	void aViewMayUseAPrimaryKeyOrAWholeTable() throws SQLException {
		assertThat(dependencies("""
				CREATE VIEW boards.grouped AS SELECT id, name FROM boards.tags GROUP BY id;
				CREATE VIEW boards.whole AS SELECT count(*) FROM boards.tags;
				CREATE SEQUENCE boards.ids;
				CREATE VIEW boards.numbered AS SELECT nextval('boards.ids') AS n""")).containsExactlyInAnyOrder(
				of(Kind.VIEW, "grouped", null, "tags", "id"), of(Kind.VIEW, "grouped", null, "tags", "name"),
				of(Kind.VIEW, "grouped", null, "tags", null), of(Kind.VIEW, "whole", null, "tags", null),
				of(Kind.VIEW, "numbered", null, "ids", null));
	}

	@Test
	void aGeneratedColumnUsesColumnsOfItsTable() throws SQLException {
		assertThat(dependencies("""
				ALTER TABLE boards.tags ADD double numeric GENERATED ALWAYS AS (price * 2 + "Odd") STORED;
				ALTER TABLE boards.tags ADD one int GENERATED ALWAYS AS (1) STORED, ADD plain int DEFAULT 3"""))
			.containsExactlyInAnyOrder(of(Kind.GENERATED_COLUMN, "tags", "double", "tags", "price"),
					of(Kind.GENERATED_COLUMN, "tags", "double", "tags", "Odd"));
	}

	@Test
	void aVirtualColumnUsesColumnsToo() throws SQLException {
		Boards.needs(this.database, 18);
		assertThat(dependencies("ALTER TABLE boards.tags ADD half numeric GENERATED ALWAYS AS (price / 2)"))
			.containsExactly(of(Kind.GENERATED_COLUMN, "tags", "half", "tags", "price"));
	}

	@Test
	void aPolicyUsesColumnsOfItsTableAndOfOthers() throws SQLException {
		assertThat(dependencies("""
				CREATE TABLE boards.owners (tag int, who text);
				CREATE POLICY "mine" ON boards.tags USING (EXISTS (SELECT 1 FROM boards.owners o
				    WHERE o.tag = id AND o.who = current_user)) WITH CHECK (name <> '');
				CREATE POLICY all_rows ON boards.tags USING (true)""")).containsExactlyInAnyOrder(
				of(Kind.POLICY, "tags", "mine", "tags", "id"), of(Kind.POLICY, "tags", "mine", "tags", "name"),
				of(Kind.POLICY, "tags", "mine", "owners", "tag"), of(Kind.POLICY, "tags", "mine", "owners", "who"));
	}

	@Test
	void aTriggerUsesTheColumnsThatItNames() throws SQLException {
		assertThat(dependencies("""
				CREATE FUNCTION boards.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
				CREATE TRIGGER t BEFORE UPDATE OF name ON boards.tags FOR EACH ROW WHEN (NEW."Odd" > OLD.id)
				    EXECUTE FUNCTION boards.f();
				CREATE TRIGGER any_column BEFORE UPDATE ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.f()"""))
			.containsExactlyInAnyOrder(of(Kind.TRIGGER, "tags", "t", "tags", "name"),
					of(Kind.TRIGGER, "tags", "t", "tags", "Odd"), of(Kind.TRIGGER, "tags", "t", "tags", "id"));
	}

	@Test
	void aFunctionUsesWhatIsInABodyThatPostgresqlUnderstands() throws SQLException {
		Boards.needs(this.database, 14);
		assertThat(dependencies("""
				CREATE FUNCTION boards."Count"(above int) RETURNS bigint LANGUAGE sql
				    RETURN (SELECT count(name) FROM boards.tags WHERE id > above);
				CREATE FUNCTION boards.opaque() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM boards.tags'"""))
			.containsExactlyInAnyOrder(of(Kind.FUNCTION, "Count", "boards.\"Count\"(above integer)", "tags", "name"),
					of(Kind.FUNCTION, "Count", "boards.\"Count\"(above integer)", "tags", "id"));
	}

}
