package io.boards.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.boards.migrations.cli.Commands.Outcome;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class AuthoringCommandsTest {

	private final TestDatabase database;

	private final Path directory;

	private final Commands commands;

	AuthoringCommandsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
		this.commands = new Commands(this.database.dataSource(), directory);
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void theFirstRevisionAndTheNextAreWritten() throws IOException {
		Path first = created(this.commands.result("revision", "-m", "Create tables", "--rev-id", "a1"));
		Path second = created(this.commands.result("revision", "-m", "Add user preferences", "--branch-label", "users",
				"--depends-on", "a", "--rev-id", "b2"));

		assertThat(first.getFileName().toString()).matches("\\d{8}_\\d{6}_create_tables\\.sql");
		assertThat(second.getFileName().toString()).matches("\\d{8}_\\d{6}_add_user_preferences\\.sql");
		assertThat(text(second)).isEqualTo("""
				-- Add user preferences
				--
				-- Revision: b2
				-- Revises: a1
				-- Created: T
				-- Depends-On: a1
				-- Labels: users

				-- migrate:upgrade

				-- migrate:downgrade
				""");
		assertThat(text(first)).contains("-- Revision: a1\n-- Created: T\n");
		assertThat(this.commands.result("heads")).isEqualTo("a1 -> b2 (users) (head), Add user preferences\n");
		assertThat(this.commands.run("upgrade").code()).isZero();
	}

	@Test
	void anIdIsTwelveRandomDigits() throws IOException {
		Path file = created(this.commands.result("revision", "-m", "Anything"));

		assertThat(text(file)).containsPattern("(?m)^-- Revision: [0-9a-f]{12}$");
	}

	@Test
	void aClassIsWrittenWhereItIsWanted() throws IOException {
		this.commands.add("one", "", "SELECT 1;", "");

		Path file = created(
				this.commands.result("revision", "-m", "Seed \"all\" tenants", "--format", "java", "--rev-id", "c3"));

		assertThat(file.getParent()).isEqualTo(this.directory.resolve("java"));
		String name = file.getFileName().toString().replace(".java", "");
		assertThat(name).matches("R\\d{8}_\\d{6}_seed_all_tenants");
		assertThat(text(file)).isEqualTo("""
				package db.revisions;

				import io.boards.migrations.operation.Migration;
				import io.boards.migrations.operation.Operations;
				import io.boards.migrations.operation.Revision;

				@Revision(id = "c3", revises = "one", message = "Seed \\"all\\" tenants", created = "T")
				public class %s implements Migration {

					@Override
					public void upgrade(Operations op) {
					}

					@Override
					public void downgrade(Operations op) {
					}

				}
				""".formatted(name));
	}

	@Test
	void aBranchIsMadeOnlyWhereItIsWanted() {
		this.commands.add("one", "", "SELECT 1;", "").add("two", "one", "SELECT 1;", "");

		assertThat(this.commands.run("revision", "-m", "Hotfix", "--head", "one")).isEqualTo(new Outcome(1, "", """
				A new revision on top of one that is no head makes a branch.
				    no head: one
				    heads:   two
				  What to do: Put it on a head, or say that a branch is wanted: --splice.
				"""));
		assertThat(this.commands.run("revision", "-m", "Hotfix", "--head", "one", "--splice").code()).isZero();
		assertThat(this.commands.run("revision", "-m", "Another root", "--head", "base").code()).isZero();
		assertThat(this.commands.result("heads").lines()).hasSize(3);
	}

	@Test
	void aMessageThatAHeaderCannotHoldIsRefused() {
		assertThat(this.commands.run("revision", "-m", "Labels: x", "--rev-id", "r1")).isEqualTo(new Outcome(1, "",
				"""
						The header of an SQL file cannot hold this revision. Nothing was written.
						    revision: r1
						    message:  Labels: x
						  What to do: Write the message in one line that does not begin like a line of the header, such as "Labels:".
						"""));
		assertThat(this.commands.run("revision", "-m", "Fine", "--rev-id", "no-good")).isEqualTo(new Outcome(1, "", """
				The new revision cannot have these names. Nothing was written.
				    invalid id: 'no-good' must consist of the letters a to z and A to Z, digits, '_' and '.'
				  What to do: Give another --rev-id or --branch-label.
				"""));
		assertThat(this.commands.run("revision", "-m", " ").code()).isEqualTo(2);
		assertThat(this.directory).isEmptyDirectory();
		this.commands.add("taken", "", "SELECT 1;", "");
		assertThat(this.commands.run("revision", "-m", "Again", "--rev-id", "taken")).isEqualTo(new Outcome(1, "", """
				There is a revision with this id already. Nothing was written.
				    revision: taken
				    script:   %s/taken.sql
				  What to do: Give another --rev-id, or none.
				""".formatted(this.directory)));
	}

	@Test
	void twoHeadsAreToldWithTheCommandsThatJoinThem() {
		branches();

		Outcome refused = this.commands.run("upgrade", "head");

		assertThat(refused).isEqualTo(new Outcome(1, "",
				"""
						'head' is ambiguous: there are 2 heads.
						    target:    head
						    head:      ours  Make ours
						    head:      theirs  Make theirs
						    to merge:  migrations merge -m "Merge" ours theirs
						    to rebase: migrations rebase theirs
						  What to do: Merge the heads, or rebase one that no database has yet. Or name one of them, use 'heads' for all, \
						or narrow to one branch with 'label@head'.
						"""));
	}

	@Test
	void headsMeetInAMerge() throws IOException {
		branches();

		Path file = created(this.commands.result("merge", "-m", "Merge", "ours", "theirs"));

		assertThat(text(file)).contains("-- Revises: ours, theirs\n");
		assertThat(this.commands.result("upgrade", "head")).contains(" (head) (mergepoint)");
		assertThat(this.commands.run("merge", "-m", "Merge", "heads")).isEqualTo(new Outcome(1, "", """
				A merge needs at least two different revisions.
				    given: %1$s
				    heads: %1$s
				  What to do: Name the revisions that are to meet, or 'heads' for all heads.
				""".formatted(this.commands.result("heads").replaceAll("(?s).* -> (\\w+).*", "$1"))));
	}

	@Test
	void aBranchIsRebasedOntoTheOtherHead() throws IOException {
		branches();
		this.commands.add("theirs2", "theirs", "CREATE TABLE theirs2 (id int);", "DROP TABLE theirs2;");
		this.commands.result("upgrade", "ours");
		String before = Files.readString(this.directory.resolve("theirs.sql"));

		assertThat(this.commands.run("rebase", "theirs2"))
			.isEqualTo(new Outcome(0, this.directory + "/theirs.sql\n", "theirs, theirs2 are now on top of ours\n"));

		assertThat(Files.readString(this.directory.resolve("theirs.sql")))
			.isEqualTo(before.replace("-- Revises: root", "-- Revises: ours"));
		assertThat(this.commands.result("upgrade", "head")).isEqualTo("theirs2 (head)\n");
	}

	@Test
	void theOtherOrderOfTheCommitsDoesNotMatter() {
		branches();
		this.commands.result("upgrade", "theirs");
		assertThat(this.commands.run("upgrade", "head").err()).contains("    to rebase: migrations rebase ours\n");

		assertThat(this.commands.run("rebase", "theirs")).isEqualTo(new Outcome(1, "", """
				A revision that a database has cannot get other parents. Nothing was changed.
				    applied:   theirs
				    to merge:  migrations merge -m "Merge" theirs ours
				    to rebase: migrations rebase ours
				  What to do: Merge the two, or rebase the other one if no database has it.
				"""));
		assertThat(this.commands.run("rebase", "ours").code()).isZero();
		assertThat(this.commands.result("upgrade", "head")).isEqualTo("ours (head)\n");
	}

	@Test
	void whereEveryHeadIsAppliedOnlyAMergeIsLeft() {
		branches();
		this.commands.result("upgrade", "heads");

		assertThat(this.commands.run("upgrade", "head").err()).isEqualTo("""
				'head' is ambiguous: there are 2 heads.
				    target:   head
				    head:     ours  Make ours
				    head:     theirs  Make theirs
				    to merge: migrations merge -m "Merge" ours theirs
				  What to do: Merge the heads. Or name one of them, use 'heads' for all, or narrow to one branch with \
				'label@head'.
				""");
	}

	@Test
	void aBranchThatIsOnlyDependedOnStaysWhereItIs() throws IOException {
		branches();
		this.commands.add("third", "root", "SELECT 1;", "").add("on_third", "theirs", "SELECT 1;", "");
		Path file = this.directory.resolve("on_third.sql");
		Files.writeString(file, Files.readString(file)
			.replace("\n\n-- migrate:upgrade", "\n-- Depends-On: third\n\n-- migrate:upgrade"));
		String third = Files.readString(this.directory.resolve("third.sql"));

		assertThat(this.commands.run("rebase", "on_third", "--onto", "ours"))
			.isEqualTo(new Outcome(0, this.directory + "/theirs.sql\n", "theirs, on_third are now on top of ours\n"));
		assertThat(this.directory.resolve("third.sql")).content().isEqualTo(third);
	}

	@Test
	void aClassThatIsNotCompiledIsNotPassedOver() {
		this.commands.add("one", "", "SELECT 1;", "");
		String file = this.commands.result("revision", "-m", "In Java", "--format", "java").strip();

		assertThat(this.commands.run("revision", "-m", "Next")).isEqualTo(new Outcome(1, "", """
				A class is not compiled yet, so it is not known what a new revision comes after. Nothing was written.
				    class:     %s
				    directory: %s/java
				  What to do: Build the application, then try again.
				""".formatted(Path.of(file).getFileName(), this.directory)));
	}

	@Test
	void withoutRevisionsNothingIsTakenForUpToDate() {
		assertThat(this.commands.run("upgrade").code()).isEqualTo(1);
		assertThat(this.commands.run("current").err()).startsWith("A location has no revisions.\n");
	}

	@Test
	void whatCannotBeRebasedIsTold() {
		branches();
		this.commands.add("third", "root", "SELECT 1;", "");

		assertThat(this.commands.run("rebase", "theirs").err()).isEqualTo("""
				There are 2 other heads to rebase onto.
				    heads: ours, theirs, third
				  What to do: Say onto which one: --onto.
				""");
		assertThat(this.commands.run("rebase", "root").err()).isEqualTo("""
				Revision root leads to 3 heads.
				    revision: root
				    heads:    ours, theirs, third
				  What to do: Name the one of them that is to be moved.
				""");
		assertThat(this.commands.run("rebase", "theirs", "--onto", "root").err()).isEqualTo("""
				A rebase goes onto another head, and 'root' is none.
				    other heads: ours, third
				  What to do: Name one of the other heads.
				""");
		assertThat(this.commands.run("rebase", "theirs", "--onto", "ours").code()).isZero();
		assertThat(this.commands.run("rebase", "third").code()).isZero();
		assertThat(this.commands.run("rebase", "third").err()).isEqualTo("""
				There is one head only: there is nothing to rebase onto.
				    heads: third
				  What to do: Nothing is to be done: the history is one line already.
				""");
	}

	@Test
	void aDatabaseThatCannotBeReachedIsNotAskedAndThatIsSaid() {
		PGSimpleDataSource nowhere = new PGSimpleDataSource();
		nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nothing");
		branches();

		assertThat(new Commands(nowhere, this.directory).run("rebase", "theirs"))
			.isEqualTo(new Outcome(0, this.directory + "/theirs.sql\n", """
					The database cannot be reached: nobody made sure that it does not have these revisions.
					theirs is now on top of ours
					"""));
	}

	@Test
	void commandsOnFilesNeedNoDatabase() {
		PGSimpleDataSource nowhere = new PGSimpleDataSource();
		nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nothing");
		Commands offline = new Commands(nowhere, this.directory);
		branches();

		for (List<String> command : List.of(List.of("heads"), List.of("history"), List.of("branches"),
				List.of("show", "ours"), List.of("upgrade", "ours", "--sql"),
				List.of("revision", "-m", "More", "--head", "ours"), List.of("merge", "-m", "Merge", "heads"))) {
			assertThat(offline.run(command.toArray(String[]::new)).code()).as(command.toString()).isZero();
		}
	}

	@Test
	void theEditorIsTheOneThatTheEnvironmentNames() {
		assertThat(EditCommand.editor(Map.of("EDITOR", "code --wait"))).containsExactly("code", "--wait");
		assertThat(EditCommand.editor(Map.of("EDITOR", "vi", "VISUAL", "emacs"))).containsExactly("emacs");
		assertThatThrownBy(() -> EditCommand.editor(Map.of())).hasMessage("""
				It is not known which editor to open.
				  What to do: Set EDITOR, as in EDITOR=vi, and try again.""");
	}

	private void branches() {
		this.commands.add("root", "", "CREATE TABLE root (id int);", "DROP TABLE root;")
			.add("ours", "root", "CREATE TABLE ours (id int);", "DROP TABLE ours;")
			.add("theirs", "root", "CREATE TABLE theirs (id int);", "DROP TABLE theirs;");
	}

	private static Path created(String printed) {
		return Path.of(printed.strip());
	}

	private static String text(Path file) throws IOException {
		return Files.readString(file).replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z", "T");
	}

}
