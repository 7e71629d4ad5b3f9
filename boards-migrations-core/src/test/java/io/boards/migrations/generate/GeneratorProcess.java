package io.boards.migrations.generate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.boards.migrations.catalog.CatalogReader;
import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.test.JavaProcess;
import io.boards.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generates in a process of its own, where sets and maps have another order, and prints
 * what comes of it.
 */
final class GeneratorProcess {

	private GeneratorProcess() {
	}

	/**
	 * Starts such a process.
	 * @param is the database that is changed
	 * @param wanted one that holds what is wanted
	 * @param options options of its JVM
	 * @return what it printed
	 */
	static String run(TestDatabase is, TestDatabase wanted, String... options)
			throws IOException, InterruptedException {
		Process process = JavaProcess
			.of(GeneratorProcess.class, List.of(options), List.of(is.url(), wanted.url(), is.user(), is.password()))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return text;
	}

	/**
	 * The process.
	 * @param arguments URLs, user and password
	 */
	public static void main(String... arguments) throws SQLException {
		try (Connection is = DriverManager.getConnection(arguments[0], arguments[2], arguments[3]);
				Connection wanted = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
			Schema.Builder schema = CatalogReader.read(wanted, CatalogScope.of("boards")).schema().toBuilder();
			Random random = new Random();
			Collections.shuffle(schema.tables, random);
			Collections.shuffle(schema.indexes, random);
			Schema shuffled = schema.build();
			PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
			out.print(ModelDatabase
				.text(new Autogenerate((version) -> DesiredSchema.of(shuffled), GenerateSettings.standard())
					.generate(is)));
		}
	}

}
