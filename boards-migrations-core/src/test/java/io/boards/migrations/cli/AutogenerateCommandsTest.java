package io.boards.migrations.cli;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.ToolProvider;

import io.boards.migrations.cli.Commands.Outcome;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.script.PostWrite;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class AutogenerateCommandsTest {

	private static final Schema TAGS = wanted(new Table(new QualifiedName("boards", "tags"),
			List.of(Column.of("id", "bigint").notNull(), Column.of("name", "text")),
			List.of(new PrimaryKey("tags_pkey", List.of("id"), List.of(), Deferral.NOT_DEFERRABLE)),
			"What it is about"));

	private final TestDatabase database;

	private final Path directory;

	AutogenerateCommandsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
	}

	private static Schema wanted(Table table) {
		Schema.Builder schema = Schema.builder();
		schema.names.add("boards");
		schema.tables.add(table);
		return schema.build();
	}

	private Commands commands() {
		return new Commands(this.database.dataSource(), this.directory)
			.with((builder) -> builder.model((version) -> DesiredSchema.of(TAGS)));
	}

	@Test
	void aClassThatIsGeneratedIsCompiledAndRun() throws IOException {
		Outcome outcome = commands().run("revision", "--autogenerate", "-m", "Add tags", "--format", "java", "--rev-id",
				"b1");

		assertThat(outcome.code()).as(outcome.err()).isZero();
		Path file = Path.of(outcome.out().strip());
		String name = file.getFileName().toString().replace(".java", "");
		assertThat(Files.readString(file).replaceAll("created = \"[^\"]*\"", "created = \"T\"")).isEqualTo("""
				package db.revisions;

				import io.boards.migrations.operation.Migration;
				import io.boards.migrations.operation.Operations;
				import io.boards.migrations.operation.Revision;

				@Revision(id = "b1", message = "Add tags", created = "T")
				public class %s implements Migration {

					@Override
					public void upgrade(Operations op) {
						op.createSchema("boards");

						op.createTable("boards.tags", (table) -> {
							table.column("id", "bigint", (column) -> column.notNull());
							table.column("name", "text");
							table.primaryKey("id").named("tags_pkey");
							table.comment("What it is about");
						});
					}

					@Override
					public void downgrade(Operations op) {
						// Loses data: the table boards.tags with all its rows.

						op.dropTable("boards.tags");
						op.dropSchema("boards");
					}

				}
				""".formatted(name));
		Path classes = Files.createDirectory(this.directory.resolve("classes"));
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"),
					file.toString()))
			.isZero();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
				getClass().getClassLoader())) {
			Commands built = commands()
				.with((builder) -> builder.locations(List.of("classpath:db/revisions")).classLoader(loader));
			assertThat(built.run("check").code()).as("a revision is pending").isEqualTo(1);
			built.result("upgrade");
			assertThat(built.run("check")).isEqualTo(new Outcome(0, "", "The database is what the entities want\n"));
			built.result("downgrade", "base");
			assertThat(this.database.jdbc()
				.sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'boards'")
				.query(Long.class)
				.single()).isZero();
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is a shell")
	void commandsAreRunOnTheFilesThatWereWritten() throws IOException {
		Commands commands = commands().with((builder) -> builder.postWrite(
				new PostWrite(List.of("sh -c \"sed -i.bak 's/Add tags/Add all tags/' '{file}'\"", "rm {file}.bak"))));

		Path file = Path.of(commands.result("revision", "--autogenerate", "-m", "Add tags").strip());

		assertThat(Files.readString(file)).startsWith("-- Add all tags\n");
		try (var files = Files.list(this.directory)) {
			assertThat(files).containsExactly(file);
		}
		assertThat(commands.result("heads")).endsWith("(head), Add all tags\n");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is a shell")
	void aCommandThatFailsIsToldAndTheFileStays() throws IOException {
		Commands commands = commands()
			.with((builder) -> builder.postWrite(new PostWrite(List.of("sh -c \"echo no such style; exit 3\""))));

		Outcome outcome = commands.run("revision", "-m", "Anything");

		try (var files = Files.list(this.directory)) {
			assertThat(outcome).isEqualTo(new Outcome(1, "", """
					A command that runs after a revision was written failed. The file is there.
					    file:    %s
					    command: sh -c "echo no such style; exit 3"
					    reason:  exit status 3
					    output:  no such style
					  What to do: Run the command on the file by hand, or correct it (boards.migrations.post-write).
					""".formatted(files.findFirst().orElseThrow())));
		}
	}

}
