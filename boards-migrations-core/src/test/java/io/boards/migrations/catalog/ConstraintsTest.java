package io.boards.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.ForeignKey.Match;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ConstraintsTest {

	private final TestDatabase database;

	ConstraintsTest(TestDatabase database) {
		this.database = database;
	}

	/** The constraints of {@code boards.tags}. */
	private List<Constraint> constraints(String script) throws SQLException {
		return Boards.with(this.database, script)
			.tables()
			.stream()
			.filter((table) -> table.name().name().equals("tags"))
			.map(Table::constraints)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void keysHaveTheirColumnsInTheirOrder() throws SQLException {
		assertThat(constraints("""
				CREATE TABLE boards.tags (
				    a int, gone int, b int, "C d" int, e int,
				    CONSTRAINT "the key" PRIMARY KEY ("C d", a) INCLUDE (e, b) DEFERRABLE,
				    CONSTRAINT u2 UNIQUE (b, a),
				    CONSTRAINT u1 UNIQUE (a) INCLUDE (b) DEFERRABLE INITIALLY DEFERRED
				);
				ALTER TABLE boards.tags DROP gone""")).containsExactly(
				new PrimaryKey("the key", List.of("C d", "a"), List.of("e", "b"), Deferral.INITIALLY_IMMEDIATE),
				new Unique("u1", List.of("a"), List.of("b"), false, Deferral.INITIALLY_DEFERRED),
				new Unique("u2", List.of("b", "a"), List.of(), false, Deferral.NOT_DEFERRABLE));
		assertThat(Boards.with(this.database, "CREATE TABLE boards.tags (a int PRIMARY KEY, b int UNIQUE)").indexes())
			.isEmpty();
	}

	@Test
	void nullsMayNotBeDistinct() throws SQLException {
		Boards.needs(this.database, 15);
		assertThat(constraints("CREATE TABLE boards.tags (a int, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a))"))
			.containsExactly(new Unique("u", List.of("a"), List.of(), true, Deferral.NOT_DEFERRABLE));
	}

	@Test
	void aForeignKeyHasItsTargetAndWhatHappens() throws SQLException {
		assertThat(constraints("""
				CREATE TABLE boards.target (id int PRIMARY KEY, x int, y int, UNIQUE (x, y));
				CREATE TABLE other.target (id int PRIMARY KEY);
				CREATE TABLE boards.tags (
				    id int PRIMARY KEY, a int, b int,
				    CONSTRAINT f1 FOREIGN KEY (b, a) REFERENCES boards.target (y, x) MATCH FULL
				        ON UPDATE CASCADE ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
				    CONSTRAINT f2 FOREIGN KEY (a) REFERENCES other.target ON UPDATE RESTRICT ON DELETE SET NULL,
				    CONSTRAINT f3 FOREIGN KEY (a) REFERENCES boards.tags DEFERRABLE
				);
				ALTER TABLE boards.tags ADD CONSTRAINT f4 FOREIGN KEY (b) REFERENCES boards.target ON DELETE CASCADE
				    NOT VALID""")).containsExactly(
				new PrimaryKey("tags_pkey", List.of("id"), List.of(), Deferral.NOT_DEFERRABLE),
				new ForeignKey("f1", List.of("b", "a"), Boards.name("target"), List.of("y", "x"), Match.FULL,
						ReferentialAction.CASCADE, ReferentialAction.SET_DEFAULT, List.of(),
						Deferral.INITIALLY_DEFERRED, true),
				new ForeignKey("f2", List.of("a"), new QualifiedName("other", "target"), List.of("id"), Match.SIMPLE,
						ReferentialAction.RESTRICT, ReferentialAction.SET_NULL, List.of(), Deferral.NOT_DEFERRABLE,
						true),
				new ForeignKey("f3", List.of("a"), Boards.name("tags"), List.of("id"), Match.SIMPLE,
						ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(),
						Deferral.INITIALLY_IMMEDIATE, true),
				new ForeignKey("f4", List.of("b"), Boards.name("target"), List.of("id"), Match.SIMPLE,
						ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, List.of(), Deferral.NOT_DEFERRABLE,
						false));
	}

	@Test
	void aForeignKeyMaySetOnlySomeColumns() throws SQLException {
		Boards.needs(this.database, 15);
		assertThat(constraints("""
				CREATE TABLE boards.target (x int, y int, UNIQUE (x, y));
				CREATE TABLE boards.tags (a int, b int,
				    CONSTRAINT f FOREIGN KEY (a, b) REFERENCES boards.target (x, y) ON DELETE SET NULL (b))"""))
			.containsExactly(new ForeignKey("f", List.of("a", "b"), Boards.name("target"), List.of("x", "y"),
					Match.SIMPLE, ReferentialAction.NO_ACTION, ReferentialAction.SET_NULL, List.of("b"),
					Deferral.NOT_DEFERRABLE, true));
	}

	@Test
	void aCheckIsItsExpressionAlone() throws SQLException {
		assertThat(constraints("""
				CREATE TYPE boards.color AS ENUM ('red', 'blue');
				CREATE TABLE boards.tags (
				    a int NOT NULL, role varchar(20), c boards.color,
				    CONSTRAINT c1 CHECK (a > 0) NO INHERIT,
				    CONSTRAINT c2 CHECK (role IN ('viewer', 'editor')),
				    CONSTRAINT c3 CHECK (c <> 'red' AND a IS NOT NULL),
				    CONSTRAINT c5 CHECK (CASE WHEN a > 1 THEN role <> '' END)
				);
				ALTER TABLE boards.tags ADD CONSTRAINT c4 CHECK (a < 9) NOT VALID"""))
			.containsExactly(new Check("c1", "(a > 0)", false, true),
					new Check("c2",
							"((role)::text = ANY (ARRAY[('viewer'::character varying)::text,"
									+ " ('editor'::character varying)::text]))",
							true, true),
					new Check("c3", "((c <> 'red'::boards.color) AND (a IS NOT NULL))", true, true),
					new Check("c4", "(a < 9)", true, false),
					new Check("c5",
							"CASE\n    WHEN (a > 1) THEN ((role)::text <> ''::text)\n    ELSE NULL::boolean\nEND", true,
							true));
	}

	@Test
	void anExclusionHasElementsWithOperators() throws SQLException {
		assertThat(constraints(
				"""
						CREATE OPERATOR other.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq, COMMUTATOR = OPERATOR(other.===));
						CREATE OPERATOR CLASS other.odd FOR TYPE int USING btree AS OPERATOR 3 other.===, FUNCTION 1 btint4cmp(int, int);
						CREATE TABLE boards.tags (
						    a tstzrange, b int4range, c int,
						    CONSTRAINT x1 EXCLUDE USING gist (a WITH &&, int4range(c, c + 1) WITH -|-) INCLUDE (b)
						        WHERE (c > 0) DEFERRABLE,
						    CONSTRAINT x2 EXCLUDE (c WITH =),
						    CONSTRAINT x3 EXCLUDE (c other.odd WITH OPERATOR(other.===))
						)"""))
			.containsExactly(
					new Exclude("x1", "gist",
							List.of(new Exclude.Element(IndexKey.column("a"), "&&"),
									new Exclude.Element(IndexKey.expression("int4range(c, (c + 1))"), "-|-")),
							List.of("b"), "(c > 0)", Deferral.INITIALLY_IMMEDIATE),
					new Exclude("x2", "btree", List.of(new Exclude.Element(IndexKey.column("c"), "=")), List.of(), null,
							Deferral.NOT_DEFERRABLE),
					new Exclude("x3", "btree",
							List.of(new Exclude.Element(IndexKey.column("c").operatorClass("other.odd"),
									"OPERATOR(other.===)")),
							List.of(), null, Deferral.NOT_DEFERRABLE));
		assertThat(Boards.with(this.database, "CREATE TABLE boards.tags (c int, EXCLUDE (c WITH =))").indexes())
			.isEmpty();
	}

	@Test
	void notNullAndTriggersAreNoConstraints() throws SQLException {
		assertThat(constraints(
				"""
						CREATE FUNCTION boards.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
						CREATE TABLE boards.tags (a int CONSTRAINT named NOT NULL);
						CREATE CONSTRAINT TRIGGER later AFTER INSERT ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.f()"""))
			.isEmpty();
	}

	@Test
	void aPartitionedTableIsATableAndItsPartitionsAreNot() throws SQLException {
		Catalog catalog = Boards.catalog(this.database,
				"""
						CREATE TABLE boards.target (id int PRIMARY KEY) PARTITION BY RANGE (id);
						CREATE TABLE boards.target_1 PARTITION OF boards.target FOR VALUES FROM (0) TO (10);
						CREATE TABLE boards.tags (id int, t int, CONSTRAINT tags_t_fkey FOREIGN KEY (t) REFERENCES boards.target,
						    CONSTRAINT positive CHECK (id > 0)) PARTITION BY LIST (id);
						CREATE TABLE boards.tags_1 PARTITION OF boards.tags FOR VALUES IN (1);
						CREATE INDEX tags_t_idx ON boards.tags (t);
						CREATE INDEX own_idx ON boards.tags_1 (t)""");
		assertThat(catalog.schema().tables()).extracting(Table::name)
			.containsExactly(Boards.name("tags"), Boards.name("target"));
		assertThat(catalog.schema().tables().get(0).constraints()).containsExactly(new ForeignKey("tags_t_fkey",
				List.of("t"), Boards.name("target"), List.of("id"), Match.SIMPLE, ReferentialAction.NO_ACTION,
				ReferentialAction.NO_ACTION, List.of(), Deferral.NOT_DEFERRABLE, true),
				new Check("positive", "(id > 0)", true, true));
		assertThat(catalog.schema().indexes())
			.containsExactly(Index.of("tags_t_idx", Boards.name("tags")).columns("t"));
		assertThat(catalog.unmodelled()).isEqualTo(Map.of("partition", 2, "partition key", 2));
		assertThat(catalog.partitioned()).containsExactlyInAnyOrder(Boards.name("tags"), Boards.name("target"));
	}

}
