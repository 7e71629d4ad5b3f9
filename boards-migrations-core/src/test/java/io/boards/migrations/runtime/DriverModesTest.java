package io.boards.migrations.runtime;

import java.nio.file.Path;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The driver speaks in several ways, and a run is the same in all of them.
 */
@PostgresTest
@ParameterizedClass
@ValueSource(strings = { "preferQueryMode=simple", "preferQueryMode=extendedForPrepared",
		"preferQueryMode=extendedCacheEverything", "autosave=always", "autosave=conservative&cleanupSavepoints=true",
		"prepareThreshold=0", "prepareThreshold=1", "reWriteBatchedInserts=true", "binaryTransfer=false",
		"defaultRowFetchSize=1", "logServerErrorDetail=false", "readOnly=true&readOnlyMode=always",
		"currentSchema=public,pg_catalog", "stringtype=unspecified", "options=-c%20standard_conforming_strings=off" })
class DriverModesTest {

	@Parameter
	String mode = "";

	private final TestDatabase database;

	private final RevisionFiles files;

	DriverModesTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory)
			.add("one",
					"CREATE TABLE tag (id int);\nINSERT INTO tag VALUES (1);\nINSERT INTO tag VALUES (2);\nSELECT 1;",
					"DROP TABLE tag;")
			.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "DROP INDEX CONCURRENTLY tag_id;")
			.add("three", "CREATE TABLE note (id int);\nSET search_path = pg_catalog;", "DROP TABLE note;");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void revisionsAreAppliedAndTakenBack() {
		try (Messages messages = Messages.from(Level.WARN)) {
			Migrations migrations = this.files.on(source());

			assertThat(migrations.upgrade().current()).containsExactly("three");
			assertThat(migrations.upgrade().steps()).isEmpty();
			assertThat(migrations.downgrade("base").current()).isEmpty();
			assertThat(messages.at(Level.WARN)).hasSize(1)
				.first()
				.asString()
				.startsWith("three left search_path = pg_catalog behind");
		}
	}

	@Test
	void theStatementThatFailedIsNamed() {
		String many = "INSERT INTO note VALUES (1);\n".repeat(1200);
		this.files.add("four", many + "INSERT INTO nowhere VALUES (1);", "");

		assertThatExceptionOfType(StepFailedException.class).isThrownBy(this.files.on(source())::upgrade)
			.withMessageContaining("four.sql:1208\n    statement:   INSERT INTO nowhere VALUES (1)");
		assertThat(this.files.on(source()).current()).containsExactly("three");
	}

	@Test
	void whatTheServerKeepsFromStepToStepIsKeptInAllOfThem() {
		this.files.remove("two");
		this.files.change("three", "Revises: two", "Revises: one");
		this.files.change("three", "SET search_path = pg_catalog;", "");
		this.files
			.add("four", "ALTER TABLE note ADD COLUMN name text DEFAULT 'C:\\', ADD COLUMN more text DEFAULT ';';", "")
			.add("five", "INSERT INTO note (id, name, more) SELECT 1, 'C:\\', 'really??' /* it's */;\nDROP TABLE tag;",
					"");
		CountingDataSource source = new CountingDataSource(source());

		assertThat(this.files.on(source).upgrade().steps()).hasSize(4);

		// Five before the first step, since the tables have to be made; that one has a
		// query in it. Where the driver has to hear of another setting before it reads
		// the statements of a step, there is one more for each.
		assertThat(source.messages()).isEqualTo(5 + 4 + 3 * (this.mode.endsWith("=off") ? 2 : 1));
		assertThat(this.database.jdbc().sql("SELECT concat(name, more) FROM note").query(String.class).single())
			.isEqualTo("C:\\really??");
	}

	@Test
	void aWholeRunInOneTransactionIsPossible() {
		this.files.remove("two");
		this.files.change("three", "Revises: two", "Revises: one");
		RunSettings together = RunSettings.standard().withTransaction(TransactionMode.ALL);

		assertThat(this.files.on(source(), together).upgrade().current()).containsExactly("three");
	}

	private DataSource source() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url() + "?" + this.mode);
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		return source;
	}

}
