package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Belongings;
import io.boards.migrations.schema.ObjectAddress;
import io.boards.migrations.schema.ObjectAddress.Kind;
import io.boards.migrations.schema.Privilege;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class BelongingsReaderTest {

	private final TestDatabase database;

	BelongingsReaderTest(TestDatabase database) {
		this.database = database;
		database.makeRoles("boards_owner", "boards_reader", "Boards Writer");
	}

	private List<Holder> read(String script) throws SQLException {
		Boards.with(this.database, script);
		try (Connection connection = this.database.dataSource().getConnection()) {
			return BelongingsReader.read(connection, List.of("boards", "there is none"));
		}
	}

	private static Belongings of(List<Holder> holders, Kind kind, String name, @Nullable String part) {
		ObjectAddress address = new ObjectAddress(kind, Boards.name(name), part);
		return holders.stream()
			.filter((each) -> each.address().equals(address))
			.findFirst()
			.map(Holder::belongings)
			.orElseThrow(() -> new AssertionError(address + " is not among " + holders));
	}

	private static Belongings commented(@Nullable String comment) {
		return new Belongings(null, List.of(), comment, Map.of(), null);
	}

	private static Privilege to(@Nullable String grantee, String name) {
		return new Privilege(grantee, name, false);
	}

	@Test
	void privilegesAreThoseThatNobodyGrantedToo() throws SQLException {
		List<Holder> there = read("""
				CREATE FUNCTION boards.plain() RETURNS int LANGUAGE sql AS 'SELECT 1';
				CREATE FUNCTION boards.mine(x int, OUT y int) LANGUAGE sql AS 'SELECT 1';
				REVOKE ALL ON FUNCTION boards.mine FROM PUBLIC, CURRENT_USER;
				CREATE PROCEDURE boards.work() LANGUAGE sql AS 'SELECT 1';
				ALTER PROCEDURE boards.work() OWNER TO boards_owner;
				GRANT EXECUTE ON PROCEDURE boards.work() TO "Boards Writer" WITH GRANT OPTION;
				COMMENT ON PROCEDURE boards.work() IS 'it''s work';
				CREATE TYPE boards.color AS ENUM ();
				CREATE TYPE boards.pair AS (x int, y int);
				REVOKE ALL ON TYPE boards.pair FROM PUBLIC;
				COMMENT ON COLUMN boards.pair.y IS 'the other';
				CREATE SEQUENCE boards.numbers;
				COMMENT ON SEQUENCE boards.numbers IS 'counts';
				CREATE TABLE other.not_read (x int)""");
		String me = this.database.user();
		assertThat(of(there, Kind.FUNCTION, "plain", "boards.plain()"))
			.isEqualTo(new Belongings(me, List.of(to(null, "EXECUTE"), to(me, "EXECUTE")), null, Map.of(), null));
		assertThat(of(there, Kind.FUNCTION, "mine", "boards.mine(x integer, OUT y integer)"))
			.isEqualTo(new Belongings(me, List.of(), null, Map.of(), null));
		assertThat(of(there, Kind.PROCEDURE, "work", "boards.work()"))
			.isEqualTo(new Belongings("boards_owner", List.of(to(null, "EXECUTE"), to("boards_owner", "EXECUTE"),
					new Privilege("Boards Writer", "EXECUTE", true)), "it's work", Map.of(), null));
		assertThat(of(there, Kind.TYPE, "color", null))
			.isEqualTo(new Belongings(me, List.of(to(null, "USAGE"), to(me, "USAGE")), null, Map.of(), null));
		assertThat(of(there, Kind.TYPE, "pair", null))
			.isEqualTo(new Belongings(me, List.of(to(me, "USAGE")), null, Map.of(), null));
		assertThat(of(there, Kind.COLUMN, "pair", "y")).isEqualTo(commented("the other"));
		assertThat(of(there, Kind.SEQUENCE, "numbers", null)).isEqualTo(new Belongings(me,
				List.of(to(me, "SELECT"), to(me, "UPDATE"), to(me, "USAGE")), "counts", Map.of(), null));
		assertThat(there).noneMatch((each) -> each.address().name().name().equals("not_read"));
	}

	@Test
	void theCommentsOfTablesAndTheirColumnsArePartsOfThem() throws SQLException {
		List<Holder> there = read("""
				CREATE TABLE boards.tags (id int, name text) PARTITION BY LIST (id);
				CREATE TABLE boards.tags_1 PARTITION OF boards.tags FOR VALUES IN (1);
				COMMENT ON TABLE boards.tags IS 'tags';
				COMMENT ON COLUMN boards.tags.name IS 'its name';
				COMMENT ON COLUMN boards.tags_1.name IS 'its name here';
				REVOKE ALL ON boards.tags FROM CURRENT_USER;
				GRANT SELECT ON boards.tags TO PUBLIC;
				GRANT SELECT (name), INSERT (name) ON boards.tags TO boards_reader;
				CREATE MATERIALIZED VIEW boards.names WITH (fillfactor = 70) AS SELECT name FROM boards.tags;
				REVOKE ALL ON boards.names FROM CURRENT_USER;
				COMMENT ON MATERIALIZED VIEW boards.names IS 'all names';
				COMMENT ON COLUMN boards.names.name IS 'one of them'""");
		String me = this.database.user();
		assertThat(of(there, Kind.TABLE, "tags", null))
			.isEqualTo(new Belongings(me, List.of(to(null, "SELECT")), null, Map.of(), null));
		assertThat(of(there, Kind.COLUMN, "tags", "name")).isEqualTo(new Belongings(null,
				List.of(to("boards_reader", "INSERT"), to("boards_reader", "SELECT")), null, Map.of(), null));
		assertThat(of(there, Kind.COLUMN, "tags_1", "name")).isEqualTo(commented("its name here"));
		assertThat(of(there, Kind.MATERIALIZED_VIEW, "names", null))
			.isEqualTo(new Belongings(me, List.of(), "all names", Map.of("fillfactor", "70"), null));
		assertThat(of(there, Kind.COLUMN, "names", "name")).isEqualTo(commented("one of them"));
	}

	@Test
	void partsOfATableHaveCommentsAndTriggersMayNotFire() throws SQLException {
		List<Holder> there = read("""
				CREATE FUNCTION boards.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
				CREATE TABLE boards.tags (id int PRIMARY KEY, name text CONSTRAINT c CHECK (name <> ''));
				CREATE INDEX i ON boards.tags (name);
				CREATE POLICY p ON boards.tags USING (true);
				CREATE TRIGGER on_it BEFORE UPDATE ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch();
				CREATE TRIGGER off BEFORE UPDATE ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch();
				CREATE TRIGGER everywhere BEFORE UPDATE ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch();
				ALTER TABLE boards.tags DISABLE TRIGGER off, ENABLE ALWAYS TRIGGER everywhere;
				COMMENT ON INDEX boards.tags_pkey IS 'an index';
				COMMENT ON CONSTRAINT tags_pkey ON boards.tags IS 'a key';
				COMMENT ON CONSTRAINT c ON boards.tags IS 'a check';
				COMMENT ON POLICY p ON boards.tags IS 'a policy';
				COMMENT ON TRIGGER on_it ON boards.tags IS 'a trigger'""");
		assertThat(of(there, Kind.INDEX, "tags_pkey", null)).isEqualTo(commented("an index"));
		assertThat(of(there, Kind.INDEX, "i", null)).isEqualTo(commented(null));
		assertThat(of(there, Kind.CONSTRAINT, "tags", "tags_pkey")).isEqualTo(commented("a key"));
		assertThat(of(there, Kind.CONSTRAINT, "tags", "c")).isEqualTo(commented("a check"));
		assertThat(of(there, Kind.POLICY, "tags", "p")).isEqualTo(commented("a policy"));
		assertThat(of(there, Kind.TRIGGER, "tags", "on_it")).isEqualTo(commented("a trigger"));
		assertThat(of(there, Kind.TRIGGER, "tags", "off"))
			.isEqualTo(new Belongings(null, List.of(), null, Map.of(), "DISABLE"));
		assertThat(of(there, Kind.TRIGGER, "tags", "everywhere"))
			.isEqualTo(new Belongings(null, List.of(), null, Map.of(), "ENABLE ALWAYS"));
	}

	@Test
	void itTakesTwoMessagesAndLeavesTheTransactionAsItWas() throws SQLException {
		Boards.with(this.database, "CREATE TABLE boards.one (x int); CREATE TABLE boards.two (x int)");
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SET LOCAL search_path = boards; CREATE TABLE three (x int)");
			CountingConnection counting = new CountingConnection(connection);
			assertThat(BelongingsReader.read(counting.proxy(), List.of("boards")))
				.filteredOn((each) -> each.address().kind() == Kind.TABLE)
				.hasSize(3);
			assertThat(counting.messages()).isEqualTo(2);
			statement.execute("INSERT INTO three VALUES (1)");
			connection.rollback();
		}
	}

}
