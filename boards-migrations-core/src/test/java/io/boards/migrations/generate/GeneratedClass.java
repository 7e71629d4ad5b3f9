package io.boards.migrations.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.operation.Revision;
import io.boards.migrations.script.Section;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.sql.PrintedScript;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.test.CompiledClasses;

/**
 * What a generated class does, as an SQL file would have it.
 */
final class GeneratedClass {

	private GeneratedClass() {
	}

	/**
	 * Compiles a class and asks it.
	 * @param file its source
	 * @return both sections
	 */
	static String sections(Path file) throws IOException {
		String name = file.getFileName().toString().replace(".java", "");
		ClassLoader loader = CompiledClasses.of("db.revisions", Map.of(name, Files.readString(file)));
		try {
			Class<?> type = loader.loadClass("db.revisions." + name);
			Migration migration = (Migration) type.getConstructor().newInstance();
			RecordedOperations upgrade = new RecordedOperations();
			migration.upgrade(upgrade);
			RecordedOperations downgrade = new RecordedOperations();
			migration.downgrade(downgrade);
			boolean transactional = type.getAnnotation(Revision.class).transactional();
			return text(transactional, PrintedScript.of(upgrade.entries()), PrintedScript.of(downgrade.entries()));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The same of an SQL file.
	 * @param text its text
	 * @return both sections, without comments
	 */
	static String sections(String text) {
		SqlScript script = SqlScript.parse("generated.sql", text.getBytes(StandardCharsets.UTF_8));
		return text(script.upgrade().transactional(), statements(script.upgrade()),
				statements(script.downgrade().orElseThrow()));
	}

	private static String statements(Section section) {
		return PrintedScript.ofStatements(
				section.statements().stream().map(Statement::text).map(Statement::of).collect(Collectors.toList()));
	}

	private static String text(boolean transactional, String upgrade, String downgrade) {
		return "transactional: " + transactional + "\n" + upgrade + "\n-- downgrade\n" + downgrade;
	}

}
