package io.boards.migrations.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.GenerationReport;
import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionDraft;
import io.boards.migrations.catalog.CatalogReader;
import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.script.SourceDirectories;
import io.boards.migrations.test.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generates the revisions of a case, and goes up and down with them.
 */
final class CaseRun {

	private static final String EMPTY = """
			DROP SCHEMA IF EXISTS boards, archive, "Old Boards" CASCADE;
			DROP TABLE IF EXISTS public.boards_migrations, public.boards_migrations_log, public.boards_migrations_journal CASCADE;
			DROP EXTENSION IF EXISTS citext, pg_trgm, btree_gist CASCADE;
			CREATE SCHEMA boards;
			SET search_path = boards;
			""";

	/** Everything that has a name, apart from the tool's own two tables. */
	private static final String OBJECTS = """
			SELECT count(*) FROM (
				SELECT oid FROM pg_class WHERE relname !~ '^boards_migrations(_log|_journal)?(_|$)' AND relnamespace <> 99
					AND relname !~ '^pg_toast'
				UNION ALL SELECT oid FROM pg_type WHERE typname !~ '^_?boards_migrations(_log|_journal)?$'
				UNION ALL SELECT oid FROM pg_namespace
				UNION ALL SELECT oid FROM pg_constraint WHERE conname !~ '^boards_migrations') AS objects""";

	private final AutogenerateCase given;

	private final TestDatabase is;

	private final TestDatabase wanted;

	private final Function<TestDatabase, String> judge;

	CaseRun(AutogenerateCase given, TestDatabase is, TestDatabase wanted, Function<TestDatabase, String> judge) {
		this.given = given;
		this.is = is;
		this.wanted = wanted;
		this.judge = judge;
	}

	/**
	 * Does all of it.
	 * @param directory an empty directory
	 * @return the files that were generated, or the error
	 */
	String run(Path directory) throws SQLException, IOException {
		make(this.is, this.given.before());
		make(this.wanted, this.given.desired());
		try (HikariDataSource pool = pool(this.is)) {
			return run(directory, pool);
		}
	}

	/** To open a connection takes the server longer than most of what is done on it. */
	private static HikariDataSource pool(TestDatabase database) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(database.dataSource());
		config.setMinimumIdle(0);
		config.setMaximumPoolSize(4);
		return new HikariDataSource(config);
	}

	private String run(Path directory, DataSource pool) throws IOException {
		Migrations migrations = Migrations.builder(pool)
			.locations(List.of("classpath:there/is/none"))
			.model((version) -> desired())
			.generation(this.given.settings(GenerateSettings.standard()))
			.build()
			.withSources(new SourceDirectories(directory, directory.resolve("java"), "db.revisions"));
		String before = this.judge.apply(this.is);
		List<String> files = new ArrayList<>();
		try {
			while (files.size() < 9) {
				List<String> more = generate(migrations, JdbcClient.create(pool));
				if (more.isEmpty()) {
					break;
				}
				files.addAll(more);
				migrations.upgrade();
			}
		}
		catch (MigrationException ex) {
			if (!files.isEmpty()) {
				throw ex;
			}
			return ex.getMessage() + "\n";
		}
		if (!this.given.has("something else stays")) {
			assertThat(this.judge.apply(this.is)).isEqualTo(this.judge.apply(this.wanted));
		}
		assertThat(migrations.check().operations()).isEmpty();
		if (!files.isEmpty() && !this.given.has("no way back")) {
			migrations.downgrade("base");
			assertThat(this.judge.apply(this.is)).isEqualTo(before);
		}
		return files.isEmpty() ? "-- nothing\n" : AutogenerateCase.joined(files);
	}

	private List<String> generate(Migrations migrations, JdbcClient client) throws IOException {
		long objects = count(client);
		try {
			List<String> inJava = this.given.isShownInJava() ? inJava(migrations) : List.of();
			GenerationReport report = migrations.authoring()
				.autogenerate(RevisionDraft.of("Change it"), this.given::settings, false);
			List<String> files = new ArrayList<>();
			for (Path file : report.files()) {
				String text = Files.readString(file);
				if (this.given.isShownInJava()) {
					assertThat(inJava.get(files.size())).isEqualTo(GeneratedClass.sections(text));
				}
				files.add(text);
				Files.writeString(file, this.given.filledIn(text));
			}
			return files;
		}
		finally {
			assertThat(count(client)).as("objects after generating").isEqualTo(objects);
		}
	}

	/** Generates classes, and leaves none of them. */
	private List<String> inJava(Migrations migrations) throws IOException {
		RevisionDraft sql = RevisionDraft.of("Change it");
		RevisionDraft java = new RevisionDraft(sql.message(), sql.id(), sql.parents(), sql.splice(), sql.dependsOn(),
				sql.labels(), RevisionDraft.Format.JAVA);
		List<Path> files = migrations.authoring().autogenerate(java, this.given::settings, false).files();
		List<String> texts = new ArrayList<>();
		for (Path file : files) {
			texts.add(GeneratedClass.sections(file));
			Files.delete(file);
		}
		return texts;
	}

	private static long count(JdbcClient client) {
		return client.sql(OBJECTS).query(Long.class).single();
	}

	/**
	 * What entities can say of it.
	 */
	private DesiredSchema desired() {
		Schema all = CaseRun.read(this.wanted);
		Schema.Builder said = Schema.builder();
		said.names.addAll(all.names());
		said.enums.addAll(all.enums());
		said.composites.addAll(all.composites());
		said.sequences.addAll(all.sequences());
		said.tables.addAll(all.tables());
		said.indexes.addAll(all.indexes());
		said.indexes.removeIf(
				(index) -> all.materializedViews().stream().anyMatch((view) -> view.name().equals(index.table())));
		said.views.addAll(all.views());
		Set<QualifiedName> unnamed = new HashSet<>();
		if (this.given.has("no names")) {
			said.tables.replaceAll((table) -> new Table(table.name(), table.columns(),
					table.constraints().stream().map(CaseRun::unnamed).toList(), table.comment()));
			said.indexes.forEach((index) -> unnamed.add(index.qualifiedName()));
		}
		return new DesiredSchema(said.build(), unnamed, this.given.renames(), List.of());
	}

	private static Constraint unnamed(Constraint constraint) {
		return Nameless.named(constraint, null);
	}

	static Schema read(TestDatabase database) {
		try (Connection connection = database.dataSource().getConnection()) {
			return CatalogReader.schema(connection, CatalogScope.of("boards", "archive", "Old Boards"));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void make(TestDatabase database, String sql) throws SQLException {
		database.makeRoles("boards_owner", "boards_reader", "Boards Writer");
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(EMPTY);
			if (sql.contains("CREATE SCHEMA boards")) {
				statement.execute("DROP SCHEMA boards");
			}
			statement.execute(sql);
		}
	}

}
