package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sections outside a transaction: what is noted, and how they go on.
 */
@PostgresTest
class SectionTest {

	private static final String JOURNAL = "SELECT concat_ws(' ', revision, direction, statement, kind, target,"
			+ " CASE WHEN done_at IS NOT NULL THEN 'done' END, sqlstate, CASE WHEN again THEN 'again' END)"
			+ " FROM boards_migrations_journal ORDER BY statement";

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	SectionTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	private Migrations migrations() {
		return this.files.on(this.database.dataSource());
	}

	@Test
	void theJournalHasWhatIsBegunAndIsEmptyBehindTheSection() {
		this.files.outside("two", """
				CREATE TABLE seen AS SELECT * FROM boards_migrations_journal;
				INSERT INTO seen SELECT * FROM boards_migrations_journal WHERE statement = 2;
				CREATE INDEX CONCURRENTLY tag_id ON tag (id);""", "DROP INDEX CONCURRENTLY tag_id;\nDROP TABLE seen;");

		migrations().upgrade();

		assertThat(
				list("SELECT concat_ws(' ', revision, direction, statement, hash ~ '^2:[0-9a-f]{32}$', kind, done_at)"
						+ " FROM seen ORDER BY statement"))
			.containsExactly("two upgrade 1 t transaction", "two upgrade 2 t transaction");
		assertThat(list(JOURNAL)).isEmpty();
		assertThat(migrations().downgrade("one").current()).containsExactly("one");
		assertThat(list(JOURNAL)).isEmpty();
	}

	@Test
	void aSectionGoesOnBehindWhatIsDone() {
		this.files.outside("two", """
				INSERT INTO tag VALUES (1);
				CREATE INDEX CONCURRENTLY tag_id ON tag (id);
				INSERT INTO tag VALUES (2), (1/(SELECT 0));
				INSERT INTO tag VALUES (3);""", "");

		assertThat(this.text.of(StepFailedException.class, migrations()::upgrade)).isEqualTo(
				"""
						Revision two failed in its upgrade. It runs outside a transaction: its first 2 statements stay.
						    revision:    two (Revision number 2)
						    file:        FILES/two.sql:10
						    statement:   INSERT INTO tag VALUES (2), (1/(SELECT 0))
						    SQLSTATE:    22012
						    error:       division by zero
						    done before: one
						  What to do: Correct the upgrade of this revision and start again. What is done is noted and not run again; \
						leave it as it is.""");
		assertThat(list(JOURNAL)).containsExactly("two upgrade 1 transaction done",
				"two upgrade 2 create index public.tag_id done", "two upgrade 3 transaction 22012 again");
		assertThat(migrations().status().unfinished())
			.hasToString("[upgrade of two, 2 statements done, statement 3 begun "
					+ migrations().status().unfinished().get(0).since() + ", failed with SQLSTATE 22012]");

		this.files.change("two", "(SELECT 0)", "1");
		migrations().upgrade();

		assertThat(list("SELECT id FROM tag ORDER BY id")).containsExactly("1", "1", "2", "3");
		assertThat(migrations().status().unfinished()).isEmpty();
		assertThat(list("SELECT concat_ws(' ', revision, direction, outcome) FROM boards_migrations_log ORDER BY id"))
			.containsExactly("one upgrade done", "two upgrade failed", "two upgrade done");
	}

	@Test
	void aStatementThatIsDoneAndWasChangedStopsTheSection() {
		this.files.outside("two", "INSERT INTO tag VALUES (1);\nSELECT 1/0;", "");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		this.files.change("two", "(1)", "(7)");
		this.files.change("two", "1/0", "1");

		assertThat(this.text.of(ChangedSectionException.class, migrations()::upgrade)).isEqualTo(
				"""
						The upgrade of revision two was changed after a part of it was done outside a transaction.
						    revision:  two (Revision number 2)
						    file:      FILES/two.sql
						    statement: 1, done TIME
						  What to do: Bring these statements back to what was run and start again, which goes on behind them. Write \
						a new revision for what has to change.""");
		assertThat(list("SELECT id FROM tag")).containsExactly("1");

		this.files.change("two", "(7)", "(1)");
		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT id FROM tag")).containsExactly("1");
	}

	@Test
	void aStatementThatIsDoneAndGoneStopsTheSection() {
		this.files.outside("two", "INSERT INTO tag VALUES (1);\nINSERT INTO tag VALUES (2);\nSELECT 1/0;", "");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		this.files.change("two", "INSERT INTO tag VALUES (2);\nSELECT 1/0;", "");

		assertThat(this.text.of(ChangedSectionException.class, migrations()::upgrade))
			.contains("\n    statement: 2, done TIME\n");

		this.files.change("two", "INSERT INTO tag VALUES (1);",
				"INSERT INTO tag VALUES (1);\nINSERT INTO tag VALUES (2);");
		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT id FROM tag ORDER BY id")).containsExactly("1", "2");
	}

	@Test
	void aSectionThatIsHalfDoneIsNotRunInATransaction() {
		this.files.outside("two", "INSERT INTO tag VALUES (1);\nSELECT 1/0;", "");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		this.files.change("two", " transaction:false", "");

		assertThat(this.text.of(ChangedSectionException.class, migrations()::upgrade)).isEqualTo(
				"""
						The upgrade of revision two was changed after a part of it was done outside a transaction.
						    revision: two (Revision number 2)
						    file:     FILES/two.sql
						    begun:    outside a transaction, and now it is to run in one
						  What to do: Let it run outside a transaction again, start again, and write a new revision for what has to \
						change.""");
	}

	@Test
	void whatTheSectionSetForItsSessionIsSetAgain() {
		this.files.outside("two", """
				CREATE SCHEMA app;
				SET search_path = app;
				CREATE TABLE note (id int);
				INSERT INTO note VALUES (1/(SELECT count(*) FROM public.tag));
				CREATE INDEX CONCURRENTLY note_id ON note (id);""", "");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		this.database.jdbc().sql("INSERT INTO tag VALUES (1)").update();

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT id FROM app.note")).containsExactly("1");
		assertThat(list("SELECT indisvalid FROM pg_index WHERE indexrelid = 'app.note_id'::regclass"))
			.containsExactly("t");
	}

	@Test
	void temporaryObjectsAreNotThoughtToBeThereStill() {
		this.files.outside("two", "CREATE TEMP TABLE note (id int);\nSELECT 1/0;", "");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		this.files.change("two", "1/0", "1");

		assertThat(this.text.of(ChangedSectionException.class, migrations()::upgrade)).isEqualTo("""
				The upgrade of revision two was interrupted, and what it kept in temporary objects is gone.
				    revision:  two (Revision number 2)
				    file:      FILES/two.sql:8
				    statement: CREATE TEMP TABLE note (id int)
				  What to do: Do by hand what is still to be done, and note it with migrations stamp.""");
		migrations().stamp("two");
		assertThat(list(JOURNAL)).isEmpty();
		assertThat(migrations().status().isUpToDate()).isTrue();
	}

	@Test
	void aSectionMayTakeAnotherRoleThatKnowsNothingOfTheJournal() {
		String role = "visitor_" + this.text.suffix();
		this.database.jdbc().sql("CREATE ROLE " + role).update();
		this.database.jdbc().sql("GRANT CREATE ON SCHEMA public TO " + role).update();
		this.files.outside("two",
				"SET ROLE " + role + ";\nCREATE TABLE note (id int);\nCREATE INDEX CONCURRENTLY note_id"
						+ " ON note (id);\nRESET ROLE;\nSET SESSION AUTHORIZATION " + role
						+ ";\nCREATE INDEX CONCURRENTLY note_2 ON note (id);\nRESET SESSION AUTHORIZATION;",
				"");

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT tableowner FROM pg_tables WHERE tablename = 'note'")).containsExactly(role);
	}

	@Test
	void aStatementThatATransactionRefusesIsRunWithoutOne() {
		this.files.outside("two", """
				CREATE TABLE part (id int) PARTITION BY RANGE (id);
				CREATE TABLE part_1 PARTITION OF part DEFAULT;
				CREATE INDEX part_id ON part (id);
				REINDEX TABLE part;
				VACUUM tag;
				DO $$ BEGIN INSERT INTO tag VALUES (1); COMMIT; END $$;""", "");

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT id FROM tag")).containsExactly("1");
	}

	@Test
	void whatIsCheckedAtTheEndOfAStatementIsItsOwnFault() {
		this.files.outside("two", """
				CREATE TABLE note (tag int REFERENCES other DEFERRABLE INITIALLY DEFERRED);
				INSERT INTO note VALUES (1);""", "");
		this.database.jdbc().sql("CREATE TABLE other (id int PRIMARY KEY)").update();

		assertThat(this.text.of(StepFailedException.class, migrations()::upgrade)).contains("""
				    statement:   INSERT INTO note VALUES (1)
				    SQLSTATE:    23503
				""");
		this.database.jdbc().sql("INSERT INTO other VALUES (1)").update();
		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT tag FROM note")).containsExactly("1");
	}

	@Test
	void aSectionWhoseLockIsLostStopsBeforeItsNextStatement() {
		this.files.outside("two", "INSERT INTO tag VALUES (1);\nINSERT INTO tag VALUES (2);", "");
		migrations().upgrade("one");
		Migrations broken = this.files.on(new WatchedDataSource(this.database.dataSource(), (message) -> {
			if (message.contains("INSERT INTO tag VALUES (1)")) {
				this.database.jdbc()
					.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
							+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
					.query()
					.listOfRows();
			}
		}));

		assertThat(this.text.of(LostLockException.class, broken::upgrade)).isEqualTo(
				"""
						The lock on the migrations was lost in the middle of revision two. It was stopped before its next statement.
						    revision: two (Revision number 2)
						    file:     FILES/two.sql
						  What to do: Start again: the statements that are done are noted and not run again.""");
		assertThat(list("SELECT id FROM tag")).containsExactly("1");

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT id FROM tag ORDER BY id")).containsExactly("1", "2");
	}

	@Test
	void aStepThatIsDoneAndCouldNotBeNotedIsNotedByTheNextStart() {
		this.files.outside("two", "INSERT INTO tag VALUES (1);", "");
		migrations().upgrade("one");
		this.database.jdbc().sql("ALTER TABLE boards_migrations ADD CONSTRAINT one CHECK (revision = 'one')").update();

		assertThat(this.text.of(NotNotedException.class, migrations()::upgrade)).isEqualTo(
				"""
						All statements of revision two were run outside a transaction, but that could not be noted.
						    revision: two (Revision number 2)
						    file:     FILES/two.sql
						    SQLSTATE: 23514
						    error:    new row for relation "boards_migrations" violates check constraint "one"
						  What to do: See to what the error says, and start again: each statement is noted as done, and none of them \
						is run a second time.""");
		this.database.jdbc().sql("ALTER TABLE boards_migrations DROP CONSTRAINT one").update();

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT id FROM tag")).containsExactly("1");
	}

	@Test
	void aRoleThatMayNotKeepTheJournalIsTold() {
		String role = "visitor_" + this.text.suffix();
		this.database.jdbc().sql("CREATE ROLE " + role + " LOGIN PASSWORD 'visitor'").update();
		migrations().upgrade();
		this.database.jdbc().sql("GRANT SELECT, INSERT, DELETE ON boards_migrations TO " + role).update();
		this.database.jdbc().sql("GRANT INSERT ON boards_migrations_log TO " + role).update();
		this.database.jdbc().sql("GRANT SELECT ON boards_migrations_journal TO " + role).update();
		this.files.add("two", "SELECT 1;", "").outside("three", "SELECT 1;", "");

		assertThat(this.files.on(this.text.as(role)).upgrade("two").current()).containsExactly("two");
		assertThat(this.text.of(MissingPrivilegeException.class, this.files.on(this.text.as(role))::upgrade)).isEqualTo(
				"""
						The role visitor may not do what is to be done. Nothing was run.
						    missing: INSERT on public.boards_migrations_journal (for boards-migrations itself)
						    missing: UPDATE on public.boards_migrations_journal (for boards-migrations itself)
						    missing: DELETE on public.boards_migrations_journal (for boards-migrations itself)
						  What to do: Let somebody who may run: GRANT INSERT ON public.boards_migrations_journal TO visitor; \
						GRANT UPDATE ON public.boards_migrations_journal TO visitor; \
						GRANT DELETE ON public.boards_migrations_journal TO visitor; or migrate as another role \
						(boards.migrations.user, boards.migrations.role).""");
	}

	/** So it was before there was a journal. */
	@Test
	void aJournalThatIsMissingIsMadeAndNothingElseIsThoughtToBe() {
		migrations().upgrade();
		this.database.jdbc().sql("DROP TABLE boards_migrations_journal").update();
		assertThat(migrations().status().current()).containsExactly("one");
		this.files.outside("two", "INSERT INTO tag VALUES (1);", "");

		assertThat(migrations().upgrade().steps()).hasSize(1);
		assertThat(list(JOURNAL)).isEmpty();
	}

	private List<String> list(String query) {
		return this.database.jdbc().sql(query).query(String.class).list();
	}

}
