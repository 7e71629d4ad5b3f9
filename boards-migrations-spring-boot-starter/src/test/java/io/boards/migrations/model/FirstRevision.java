package io.boards.migrations.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionDraft;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.script.SourceDirectories;
import io.boards.migrations.test.TestDatabase;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a new application does: lets its entities write a revision, applies it, and sees
 * that there is nothing more to do. Then it is taken back.
 */
final class FirstRevision {

	private static final String LEFT = """
			SELECT relname::text FROM pg_class
			WHERE relnamespace <> ALL (ARRAY(SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema'))
			    AND relname !~ '^boards_migrations'
			UNION ALL SELECT typname FROM pg_type WHERE typtype = 'e'
			UNION ALL SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('public', 'information_schema')""";

	private FirstRevision() {
	}

	static void of(TestDatabase database, DesiredSchema desired) {
		try {
			Path directory = Files.createTempDirectory("revisions");
			try {
				Migrations migrations = Migrations.builder(database.dataSource())
					.locations(List.of("classpath:there/is/none"))
					.model((version) -> desired)
					.build()
					.withSources(new SourceDirectories(directory, directory.resolve("java"), "db.revisions"));
				migrations.authoring().autogenerate(RevisionDraft.of("Initial schema"), (settings) -> settings, false);
				migrations.upgrade();
				assertThat(migrations.check().operations()).isEmpty();
				migrations.downgrade("base");
				assertThat(left(database)).isEmpty();
			}
			finally {
				FileSystemUtils.deleteRecursively(directory);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> left(TestDatabase database) {
		return database.jdbc().sql(LEFT).query(String.class).list();
	}

}
