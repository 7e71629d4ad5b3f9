package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.diff.Renames;
import io.boards.migrations.naming.NamingConvention;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL is asked about no more than is open, and its answer is right all the same.
 */
@PostgresTest
class OpenTableTest {

	private static final String THERE = """
			CREATE SEQUENCE item_seq; CREATE SEQUENCE other_seq;
			CREATE TABLE items (id bigint DEFAULT nextval('item_seq') PRIMARY KEY, "a""b" integer CHECK ("a""b" > 0),
				"Größe" text UNIQUE, status varchar(20) DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'PAID')),
				twice integer GENERATED ALWAYS AS ("a""b" * 2) STORED, plain text NOT NULL DEFAULT now());
			CREATE INDEX i ON items (lower("Größe")) WHERE status <> 'PAID';
			CREATE INDEX ON items (plain);
			COMMENT ON TABLE items IS 'Things';
			""";

	/** PostgreSQL's words, and others for the same. */
	private static final Map<String, String> WORDS = Map.of("nextval('boards.item_seq'::regclass)",
			"nextval('item_seq')", "(\"a\"\"b\" > 0)", "\"a\"\"b\">0", "'OPEN'::character varying", "'OPEN'",
			"((status)::text = ANY ((ARRAY['OPEN'::character varying, 'PAID'::character varying])::text[]))",
			"status in ('OPEN','PAID')", "(\"a\"\"b\" * 2)", "\"a\"\"b\"*2", "lower(\"Größe\")", "LOWER( \"Größe\" )",
			"((status)::text <> 'PAID'::text)", "status <> 'PAID'");

	private final TestDatabase database;

	OpenTableTest(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void make() throws SQLException {
		new ModelDatabase(this.database, THERE);
	}

	private static Schema said(Schema schema, Map<String, String> words) {
		return new SchemaMapping((name) -> name, (text) -> words.getOrDefault(text, text)).map(schema);
	}

	private String difference(Schema wanted) throws SQLException {
		// The schema of it all is not on the search path.
		try (Connection connection = this.database.dataSource().getConnection()) {
			return ModelDatabase
				.statements(new Autogenerate((version) -> DesiredSchema.of(wanted), GenerateSettings.standard())
					.compare(connection)
					.operations());
		}
	}

	@Test
	void theSameInOtherWordsIsNoDifference() throws SQLException {
		Schema there = CaseRun.read(this.database);
		for (Map.Entry<String, String> each : WORDS.entrySet()) {
			Schema wanted = said(there, Map.ofEntries(each));
			assertThat(wanted).as(each.getKey()).isNotEqualTo(there);
			assertThat(difference(wanted)).as(each.getValue()).isEmpty();
		}
		assertThat(difference(said(there, WORDS))).isEmpty();
	}

	@Test
	void aNameThatIsNotSeenInTheTextIsFound() throws SQLException {
		Schema wanted = said(CaseRun.read(this.database), Map.of("(\"a\"\"b\" > 0)", "U&\"a\\0022b\" > 0"));
		assertThat(difference(wanted)).isEmpty();
	}

	@Test
	void whatIsDifferentIsFoundAmongWhatOnlyReadsDifferently() throws SQLException {
		Map<String, String> words = new HashMap<>(WORDS);
		words.put("(\"a\"\"b\" > 0)", "\"a\"\"b\" > 1");
		words.put("((status)::text <> 'PAID'::text)", "status <> 'OPEN'");
		assertThat(difference(said(CaseRun.read(this.database), words))).isEqualTo("""
				DROP INDEX boards.i;
				ALTER TABLE boards.items DROP CONSTRAINT "items_a""b_check";
				ALTER TABLE boards.items ADD CONSTRAINT "items_a""b_check" CHECK ("a""b" > 1);
				CREATE INDEX i ON boards.items ((lower("Größe"))) WHERE ((status)::text <> 'OPEN'::text);
				""");
	}

	@Test
	void aKeyIsNeverNullWhateverItsColumnSays() throws SQLException {
		Schema.Builder wanted = said(CaseRun.read(this.database), WORDS).toBuilder();
		wanted.tables.replaceAll((table) -> new Table(table.name(),
				table.columns().stream().map((each) -> each.name().equals("id") ? nullable(each) : each).toList(),
				table.constraints(), table.comment()));
		assertThat(difference(wanted.build())).isEmpty();
	}

	private static Column nullable(Column column) {
		return new Column(column.name(), column.type(), true, column.defaultExpression(), column.identity(),
				column.generated(), column.collation(), column.comment());
	}

	@Test
	void onlyWhatIsOpenAndTheColumnsThatItNamesAreAskedAbout() {
		Schema there = CaseRun.read(this.database);
		assertThat(open(there, there).isKnown()).isTrue();
		OpenTable check = open(said(there, Map.of("(\"a\"\"b\" > 0)", "\"a\"\"b\">0")), there);
		assertThat(check.isKnown()).isFalse();
		assertThat(check.asked().columns()).containsExactly(Column.of("a\"b", "integer"));
		assertThat(check.asked().constraints()).extracting(Constraint::name).containsExactly("items_a\"b_check");
		assertThat(check.openIndexes()).isEmpty();
		OpenTable index = open(said(there, Map.of("((status)::text <> 'PAID'::text)", "status <> 'PAID'")), there);
		assertThat(index.asked().columns()).extracting(Column::name).containsExactly("Größe", "status");
		assertThat(index.asked().constraints()).isEmpty();
		assertThat(index.openIndexes()).extracting(Index::name).containsExactly("i");
		OpenTable type = open(said(there, Map.of("character varying(20)", "integer")), there);
		assertThat(type.asked().columns()).extracting(Column::name).containsExactly("Größe", "status");
		assertThat(type.asked().columns().get(1).defaultExpression()).isEqualTo("'OPEN'::character varying");
		assertThat(type.asked().constraints()).extracting(Constraint::name).containsExactly("items_status_check");
		assertThat(type.openIndexes()).extracting(Index::name).containsExactly("i");
	}

	@Test
	void aTableThatHasOneKeyTwiceIsAskedAboutAsAWhole() throws SQLException {
		new ModelDatabase(this.database, "CREATE TABLE items (id int CONSTRAINT one UNIQUE)")
			.execute("ALTER TABLE boards.items ADD CONSTRAINT two UNIQUE (id)");
		Schema there = CaseRun.read(this.database);
		assertThat(open(there, there).isKnown()).isFalse();
		assertThat(difference(there)).isEqualTo("ALTER TABLE boards.items DROP CONSTRAINT two;\n");
	}

	@Test
	void aNameThatNobodyGaveIsNoReasonToAsk() {
		Schema there = CaseRun.read(this.database);
		Schema.Builder named = there.toBuilder();
		named.tables.replaceAll((table) -> new Table(table.name(), table.columns(),
				table.constraints()
					.stream()
					.map((each) -> (each instanceof PrimaryKey) ? each : Nameless.named(each, null))
					.toList(),
				table.comment()));
		Wanted wanted = Wanted.of(new DesiredSchema(named.build(), Set.of(there.indexes().get(0).qualifiedName()),
				Renames.NONE, List.of()), NamingConvention.POSTGRESQL, "public");
		Table table = wanted.schema().tables().get(0);
		assertThat(new Alike(wanted, there).open(table, wanted.schema().indexes()).isKnown()).isTrue();
	}

	private static OpenTable open(Schema wanted, Schema there) {
		Wanted all = Wanted.of(DesiredSchema.of(wanted), NamingConvention.POSTGRESQL, "public");
		return new Alike(all, there).open(wanted.tables().get(0), wanted.indexes());
	}

}
