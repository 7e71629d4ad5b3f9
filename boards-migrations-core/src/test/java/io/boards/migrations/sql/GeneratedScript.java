package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A random script whose right split is known because it was put together from it: each
 * statement writes a row of table {@code log}.
 */
final class GeneratedScript {

	private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

	private final Random random;

	/** So that no script meets the functions of another one. */
	private final String name;

	private final StringBuilder text = new StringBuilder();

	private final List<Statement> statements = new ArrayList<>();

	private boolean standardStrings = true;

	GeneratedScript(long seed) {
		this.random = new Random(seed);
		this.name = Long.toHexString(seed);
		int count = 1 + this.random.nextInt(5);
		for (int row = 1; row <= count; row++) {
			gap();
			statement(row);
		}
		if (this.random.nextBoolean()) {
			this.text.setLength(this.text.lastIndexOf(";"));
		}
		gap();
	}

	String text() {
		return this.text.toString();
	}

	List<Statement> statements() {
		return this.statements;
	}

	private void statement(int row) {
		int kind = this.random.nextInt(10);
		if (kind == 0) {
			this.standardStrings = !this.standardStrings;
			append("SET standard_conforming_strings " + either("=", "TO") + (this.standardStrings ? " on" : " off"));
			// psql reads only the next line in the new way
			this.text.append("\n");
			gap();
		}
		if (kind == 1) {
			append("CREATE OR REPLACE FUNCTION " + either("f", "f$b$") + this.name + "_" + row
					+ either("(i int" + blank() + ")", "_d(i int DEFAULT CASE WHEN true THEN 1 END)") + " RETURNS text"
					+ blank() + either("LANGUAGE sql ", "") + "BEGIN" + blank() + "ATOMIC" + blank() + "SELECT "
					+ value() + ";" + blank() + "SELECT CASE WHEN i > 0 THEN (" + value()
					+ ")::text ELSE CASE i WHEN 1 THEN 'x' END END;" + blank() + "END");
		}
		else if (kind == 2) {
			append("CREATE OR REPLACE RULE r AS ON UPDATE TO log DO" + blank() + "(SELECT " + value() + ";" + blank()
					+ "SELECT 2)");
		}
		else if (kind == 3) {
			append("DO $do$" + blank() + "BEGIN" + blank() + "INSERT INTO log VALUES (" + row + ", $$;$$);" + blank()
					+ "END; $do$");
		}
		else {
			String more = this.random.nextBoolean() ? blank() + "||" + blank() + value() : "";
			append("INSERT INTO log" + blank() + "SELECT " + row + "," + blank() + value() + more + " RETURNING *");
		}
	}

	private void append(String statement) {
		int line = 1 + this.text.toString().replace("\r\n", "\n").replaceAll("[^\r\n]", "").length();
		this.statements.add(new Statement(statement, line));
		this.text.append(statement).append(";");
	}

	/** What may stand between statements. */
	private void gap() {
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			this.text.append(blank()).append(either("", ";"));
		}
	}

	/** What may stand between words. */
	private String blank() {
		switch (this.random.nextInt(8)) {
			case 0:
				return lineEnd();
			case 1:
				return " /* ; ' $$ " + either("", "/* ; \" */") + lineEnd() + "**/ ";
			case 2:
				return " -- ; ' $$ /* " + lineEnd();
			case 3:
				return "\t/**/ ";
			default:
				return " ";
		}
	}

	private String value() {
		List<Supplier<String>> values = List.of(() -> "'a;' || ''''", () -> "'it''s " + lineEnd() + "-- ;'",
				() -> "E'\\';\\\\'", () -> "e'\\''", () -> "('{\"a;\": 1}'::jsonb ? 'a;')::text",
				() -> "$$;' " + lineEnd() + "$$", () -> "$a$;$b$;$$;$A$;$a$", () -> "$ä1$;$ä$;$ä1$",
				() -> "(SELECT \"a;\"\"b\" FROM (SELECT 'x' AS \"a;\"\"b\") \"'\")", () -> "(B'01' || x'1F')::text",
				() -> "(2 */*;*/ 3)::text", () -> "(SELECT a$b$ FROM (SELECT 'y' AS a$b$) q)",
				() -> this.standardStrings ? "'\\'" : "'\\';'", () -> this.standardStrings ? "N'\\'" : "n'\\';'",
				() -> this.standardStrings ? "U&'\\0041;'" : "'z'", () -> "E'a'" + lineEnd() + " " + lineEnd() + "'b;'",
				() -> "'v;'::text", () -> "(1--2;" + lineEnd() + ")::text", () -> "CASE WHEN true THEN ';' END");
		return values.get(this.random.nextInt(values.size())).get();
	}

	private String lineEnd() {
		return LINE_ENDS.get(this.random.nextInt(LINE_ENDS.size()));
	}

	private String either(String one, String other) {
		return this.random.nextBoolean() ? one : other;
	}

}
