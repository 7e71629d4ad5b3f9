package io.boards.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of Boards as the catalog has them, in the form in which they are documented.
 */
final class CatalogTables {

	private final JdbcClient jdbc;

	CatalogTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String text() {
		StringBuilder text = new StringBuilder();
		for (String table : tables()) {
			text.append("### ").append(table).append("\n\n| column | type | nullable | default |\n|---|---|---|---|\n");
			lines("""
					SELECT format('| %s | %s | %s | %s |', attname, format_type(atttypid, atttypmod),
						CASE WHEN attnotnull THEN 'no' ELSE 'yes' END,
						coalesce('`' || pg_get_expr(adbin, adrelid) || '`', ''))
					FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
					WHERE attrelid = ('boards.' || :table)::regclass AND attnum > 0 AND NOT attisdropped
					ORDER BY attnum""", table, text);
			text.append('\n');
			lines("""
					SELECT format('- `%s`: %s', conname, pg_get_constraintdef(oid))
					FROM pg_constraint
					WHERE conrelid = ('boards.' || :table)::regclass AND contype IN ('p', 'u', 'f', 'c')
					ORDER BY contype DESC, conname""", table, text);
			lines("""
					SELECT format('- `%s`: INDEX %s', relname, substring(pg_get_indexdef(indexrelid) FROM 'USING.*'))
					FROM pg_index JOIN pg_class ON indexrelid = oid
					WHERE indrelid = ('boards.' || :table)::regclass
						AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
					ORDER BY relname""", table, text);
			lines("""
					SELECT format('- trigger `%s`', tgname) FROM pg_trigger
					WHERE tgrelid = ('boards.' || :table)::regclass AND NOT tgisinternal
					ORDER BY tgname""", table, text);
			text.append('\n');
		}
		return text.toString().stripTrailing();
	}

	private List<String> tables() {
		return this.jdbc.sql("""
				SELECT relname FROM pg_class
				WHERE relnamespace = 'boards'::regnamespace AND relkind <> 'i' ORDER BY relname""")
			.query(String.class)
			.list();
	}

	private void lines(String sql, String table, StringBuilder text) {
		for (String line : this.jdbc.sql(sql).param("table", table).query(String.class).list()) {
			text.append(line).append('\n');
		}
	}

	static String documented() throws IOException {
		try (InputStream resource = CatalogTables.class.getResourceAsStream("boards-at-a1b2c3d4e5f6.md")) {
			return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
		}
	}

}
