package io.boards.migrations.adopt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.script.SqlScript;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.StatementSplitter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a migration consists of, its bytes are in the revision, and only these.
 */
class BytesAreKeptTest {

	private static final String HEADER = """
			-- any
			--
			-- Revision: V1
			-- Revises:
			-- Created: 2026-01-31T23:59:59Z

			-- migrate:upgrade
			""";

	@Property(tries = 400)
	void everyByteIsKept(@ForAll("sql") String upgrade, @ForAll("sql") String downgrade) throws IOException {
		Path directory = Files.createTempDirectory("migrations");
		try {
			ImportedHistory history = new MigrationFiles(directory).add("V1__any.sql", upgrade)
				.add("U1__any.sql", downgrade)
				.imported();

			assertThat(history.problems()).isEmpty();
			String sql = withoutMark(upgrade);
			String end = (sql.isEmpty() || sql.endsWith("\n") || sql.endsWith("\r")) ? "\n" : "\n\n";
			assertThat(history.scripts().get(0).content())
				.isEqualTo((HEADER + sql + end + "-- migrate:downgrade\n" + withoutMark(downgrade))
					.getBytes(StandardCharsets.UTF_8));
			SqlScript script = SqlScript.parse("V1.sql", history.scripts().get(0).content());
			assertThat(script.upgrade().statements()).extracting(Statement::text).isEqualTo(statements(upgrade));
			assertThat(script.downgrade().orElseThrow().statements()).extracting(Statement::text)
				.isEqualTo(statements(downgrade));
		}
		finally {
			Files.deleteIfExists(directory.resolve("V1__any.sql"));
			Files.deleteIfExists(directory.resolve("U1__any.sql"));
			Files.delete(directory);
		}
	}

	@Provide
	Arbitrary<String> sql() {
		Arbitrary<String> piece = Arbitraries.of("SELECT 1;", "SELECT 'it''s; -- migrate:upgrade';",
				"SELECT 'ü😀\uFEFF'", "SELECT $$ ;\r\n-- migrate:downgrade\r $$;", "SELECT $f$ $$ \n $f$;",
				"/* ; /* */ ; */", "-- note", "-- Revision: x", ";", "\n", "\r\n", "\r", " ", "\t", "   \n",
				"SELECT E'\\'', \"a;b\";",
				"CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;");
		return piece.list()
			.ofMaxSize(12)
			.map((pieces) -> String.join("", pieces))
			.filter((text) -> StatementSplitter.split(text, 1).problems().isEmpty())
			.flatMap((text) -> Arbitraries.of(text, "\uFEFF" + text));
	}

	private static String withoutMark(String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static List<String> statements(String sql) {
		return StatementSplitter.split(sql, 1).statements().stream().map(Statement::text).toList();
	}

}
