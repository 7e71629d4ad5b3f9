package io.boards.migrations.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class QuotingOnServerTest {

	private static final String ALPHABET = "aZ0_$.\"'\\;- \t\n/*:?%{}()[]ßé漢😀\u202e\u0001";

	/** The server whose key words are known. */
	private static final int NEWEST = 18;

	private static final List<String> HOSTILE = List.of("\"; DROP TABLE x; --", "a\"\"b", "\"", "'", "\\", "select",
			"MixedCase", "😀", "x".repeat(63), "é".repeat(31), " ", "a.b", "--", "/*", "$$", "?", "$1", ":a", "a\nb");

	@Test
	void aNameIsQuotedWhereTheServerWouldQuoteIt(TestDatabase database) {
		List<String> words = database.jdbc().sql("SELECT word FROM pg_get_keywords()").query(String.class).list();
		assertThat(words).hasSizeGreaterThan(400);
		boolean isNewest = database.serverVersion() >= NEWEST;
		for (String name : words) {
			String quoted = database.jdbc().sql("SELECT quote_ident(?)").param(name).query(String.class).single();
			// What a newer one has reserved is quoted everywhere.
			assertThat(Quoting.identifier(name)).isIn(quoted, isNewest ? quoted : "\"" + name + "\"");
		}
	}

	@Test
	void whateverTheNameIsTheCatalogHasIt(TestDatabase database) throws SQLException {
		Random random = new Random(20260101);
		List<String> names = new ArrayList<>(HOSTILE);
		for (int i = 0; i < 200; i++) {
			names.add(randomName(random));
		}
		try (Connection connection = database.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			for (int i = 0; i < names.size(); i++) {
				String schema = names.get(i);
				String table = names.get((i + 1) % names.size());
				String column = names.get((i + 2) % names.size());
				assertThat(inCatalog(connection, schema, table, column)).containsExactly(schema, table, column, table);
			}
		}
	}

	private static List<String> inCatalog(Connection connection, String schema, String table, String column)
			throws SQLException {
		Table created = new Table(new QualifiedName(schema, table), List.of(Column.of(column, "text")),
				List.of(new Check(table, Quoting.identifier(column) + " <> ''", true, true)), "it's \\ new");
		try (java.sql.Statement statement = connection.createStatement()) {
			for (Statement sql : OperationSql.printed(new CreateSchema(schema, false))) {
				statement.execute(sql.text());
			}
			for (Statement sql : OperationSql.printed(new CreateTable(created))) {
				statement.execute(sql.text());
			}
			try (ResultSet rows = statement.executeQuery("""
					SELECT nspname, relname, attname, conname FROM pg_class
					JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
					JOIN pg_constraint ON conrelid = pg_class.oid
					WHERE attnum = 1 AND obj_description(pg_class.oid, 'pg_class') = E'it\\'s \\\\ new'
					""")) {
				rows.next();
				return List.of(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
			}
			finally {
				connection.rollback();
			}
		}
	}

	@Test
	void codeIsRunWhateverIsInIt(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				java.sql.Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (String setting : List.of("on", "off")) {
				statement.execute("SET standard_conforming_strings = " + setting);
				for (String text : List.of("plain", "a$boards_migrations$'; SELECT 1/0; --",
						"\\$boards_migrations$\\'")) {
					statement.execute(Quoting
						.block(" BEGIN PERFORM set_config('boards.x', " + Quoting.literal(text) + ", true); END "));
					try (ResultSet row = statement.executeQuery("SELECT current_setting('boards.x')")) {
						row.next();
						assertThat(row.getString(1)).isEqualTo(text);
					}
				}
			}
			connection.rollback();
		}
	}

	@Test
	void aStringComesBackWhateverTheSessionSaysAboutBackslashes(TestDatabase database) throws SQLException {
		Random random = new Random(20260102);
		try (Connection connection = database.dataSource().getConnection();
				java.sql.Statement statement = connection.createStatement()) {
			for (String setting : List.of("on", "off")) {
				statement.execute("SET standard_conforming_strings = " + setting);
				for (int i = 0; i < 500; i++) {
					String text = randomText(random, random.nextInt(40));
					String sql = "SELECT " + Quoting.literal(text) + ", (" + Quoting.literal(List.of(text))
							+ "::text[])[1]";
					try (ResultSet rows = statement.executeQuery(sql)) {
						rows.next();
						assertThat(rows.getString(1)).isEqualTo(text);
						assertThat(rows.getString(2)).isEqualTo(text);
					}
				}
				try (ResultSet rows = statement.executeQuery("SELECT " + Quoting.literal(new byte[] { 0, 92, -1 }))) {
					rows.next();
					assertThat(rows.getBytes(1)).containsExactly(0, 92, -1);
				}
			}
		}
	}

	@Test
	void aValueMeansTheSameBoundAndPrinted(TestDatabase database) throws SQLException {
		List<Object> values = List.of(true, 7, -7, 5_000_000_000L, new java.math.BigDecimal("-1.50"),
				new java.math.BigDecimal("1E+3"), 0.1, Double.NaN, -0.0, new UUID(1, 2), new byte[] { 1, 2 },
				LocalDate.of(-43, 3, 15), LocalDate.of(12025, 1, 1),
				LocalDateTime.of(2025, 9, 25, 6, 27, 35, 123456000), Instant.parse("2025-09-25T06:27:35Z"),
				LocalTime.of(6, 27), OffsetTime.of(6, 27, 0, 0, ZoneOffset.ofHours(-15)),
				Duration.ofDays(3).plusNanos(1000), Period.of(1, 2, 3));
		for (Object value : values) {
			assertThat(both(database, "SELECT pg_typeof(:value)::text || ' ' || (:value)::text", value)).hasSize(2)
				.matches((texts) -> texts.get(0) != null && texts.get(0).equals(texts.get(1)));
		}
	}

	@Test
	void aValueWithoutATypeGetsThatOfItsPlace(TestDatabase database) throws SQLException {
		assertThat(both(database, "SELECT :value::jsonb ->> 'a'", "{\"a\": \"x\"}")).containsExactly("x", "x");
		assertThat(both(database, "SELECT 2 = ANY (:value)", Arrays.asList(1, 2, null))).containsExactly("t", "t");
		assertThat(both(database, "SELECT '{\"a\": 1}'::jsonb ? :value", "a")).containsExactly("t", "t");
		assertThat(both(database, "SELECT :value::text IS NULL", null)).containsExactly("t", "t");
		assertThat(both(database, "SELECT 10 -:value", -5)).containsExactly("15", "15");
		assertThat(both(database, "SELECT 1 LIMIT:value", 1)).containsExactly("1", "1");
	}

	private static List<@Nullable String> both(TestDatabase database, String sql, @Nullable Object value)
			throws SQLException {
		ExecuteWithParameters operation = new ExecuteWithParameters(sql, Collections.singletonMap("value", value));
		List<@Nullable String> results = new ArrayList<>();
		try (Connection connection = database.dataSource().getConnection();
				java.sql.Statement statement = connection.createStatement()) {
			BoundStatement bound = OperationSql.bound(operation).get(0);
			try (PreparedStatement prepared = connection.prepareStatement(bound.sql())) {
				bound.bind(prepared);
				results.add(single(prepared.executeQuery()));
			}
			results.add(single(statement.executeQuery(OperationSql.printed(operation).get(0).text())));
		}
		return results;
	}

	private static @Nullable String single(ResultSet rows) throws SQLException {
		rows.next();
		return rows.getString(1);
	}

	private static String randomName(Random random) {
		String name = randomText(random, 1 + random.nextInt(30));
		while (name.getBytes(StandardCharsets.UTF_8).length > 63) {
			name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
		}
		return name;
	}

	private static String randomText(Random random, int length) {
		int[] characters = ALPHABET.codePoints().toArray();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.appendCodePoint(characters[random.nextInt(characters.length)]);
		}
		return text.toString();
	}

}
