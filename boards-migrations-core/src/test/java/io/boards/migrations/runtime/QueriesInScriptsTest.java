package io.boards.migrations.runtime;

import java.nio.file.Path;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A query in a script is run to its last row, since its functions may do something.
 */
@PostgresTest
class QueriesInScriptsTest {

	private static final String MANY = "generate_series(1, 10) n";

	private final TestDatabase database;

	private final RevisionFiles files;

	QueriesInScriptsTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory);
	}

	@BeforeEach
	void make() {
		this.database.jdbc().sql("""
				CREATE TABLE called (n int);
				CREATE FUNCTION call(n int) RETURNS int LANGUAGE plpgsql AS
				$$ BEGIN INSERT INTO called VALUES (100 / (n - 11)); RETURN n; END $$""").update();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT call(n) FROM " + MANY, "((SELECT call(n) FROM " + MANY + ")) ORDER BY 1",
			"SELECT call(generate_series(1, 10))", "WITH a AS (SELECT call(n) FROM " + MANY + ") TABLE a",
			"with a AS (INSERT INTO called SELECT n FROM " + MANY + " RETURNING n) SELECT n FROM a",
			"INSERT INTO called SELECT n FROM " + MANY + " RETURNING n",
			"PREPARE p AS SELECT call(n) FROM " + MANY + ";\nEXECUTE p;\nDEALLOCATE p",
			"VALUES (call(1)), (call(2)), (call(3)), (call(4)), (call(5)), (call(6)), (call(7)), (call(8)), (call(9)), (call(10))",
			"CREATE TABLE t AS SELECT call(n) FROM " + MANY, "SELECT call(n) INTO t FROM " + MANY })
	void everyRowIsComputed(String query) {
		this.files.add("one", "CREATE TABLE before (id int);\n" + query + ";\nCREATE TABLE behind (id int);", "")
			.outside("two", query.replace(" t ", " u ") + ";", "");

		this.files.on(this.database.dataSource()).upgrade("one");
		assertThat(called()).isEqualTo(10);
		this.files.on(this.database.dataSource()).upgrade();
		assertThat(called()).isEqualTo(20);
	}

	@Test
	void anErrorInTheLastRowIsToldWithItsStatement() {
		this.files.add("one",
				"CREATE TABLE before (id int);\nSELECT 1;\nSELECT call(n) FROM generate_series(1, 11) n;\n"
						+ "CREATE TABLE behind (id int);",
				"");

		assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(this.files.on(this.database.dataSource())::upgrade)
			.withMessageContaining("one.sql:10\n    statement:   SELECT call(n) FROM generate_series(1, 11) n");
		assertThat(called()).isZero();
	}

	private int called() {
		return this.database.jdbc().sql("SELECT count(*) FROM called").query(Integer.class).single();
	}

}
