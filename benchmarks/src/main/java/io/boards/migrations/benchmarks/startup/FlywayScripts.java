package io.boards.migrations.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The revisions of the sample application as Flyway's scripts: the statements are the
 * same, in the same order.
 */
final class FlywayScripts {

	private static final Path REVISIONS = Path.of("sample-app", "src", "main", "resources", "db", "revisions");

	private static final String UPGRADE = "-- migrate:upgrade\n";

	private static final String DOWNGRADE = "-- migrate:downgrade\n";

	/** What the sample has as a class. */
	private static final String SEED = """
			INSERT INTO boards.tenants (name, slug) VALUES ('Default Tenant', 'default')
			ON CONFLICT (slug) DO NOTHING;
			""";

	private FlywayScripts() {
	}

	/**
	 * Writes them.
	 * @param directory gets them in Flyway's standard location
	 * @return how many there are
	 */
	static int write(Path directory) throws IOException {
		Path location = Files.createDirectories(directory.resolve("db").resolve("migration"));
		List<Path> revisions;
		try (Stream<Path> files = Files.list(REVISIONS)) {
			revisions = files.toList();
		}
		for (Path each : revisions) {
			String text = Files.readString(each);
			String name = each.getFileName().toString().replaceFirst("(\\d+_\\d+)_", "V$1__");
			Files.writeString(location.resolve(name),
					text.substring(text.indexOf(UPGRADE) + UPGRADE.length(), text.indexOf(DOWNGRADE)));
		}
		Files.writeString(location.resolve("V20250925_062735__add_seed_data_for_default_tenant.sql"), SEED);
		return revisions.size() + 1;
	}

}
