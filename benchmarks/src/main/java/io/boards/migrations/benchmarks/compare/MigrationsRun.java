package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionDraft;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.Watch;
import io.boards.migrations.model.EntitySchemaSource;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.script.SourceDirectories;
import io.boards.migrations.sql.OperationSql;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Compares, or writes revisions, as the commands do in an application.
 */
public final class MigrationsRun {

	static final String CHECK = "check";

	static final String GENERATE = "generate";

	private MigrationsRun() {
	}

	/**
	 * Measures once.
	 * @param arguments what to do, the database, the directory of the revisions, and that
	 * of new ones
	 * @throws IOException where nobody reads the figures
	 * @throws SQLException where the database cannot be reached
	 */
	public static void main(String[] arguments) throws IOException, SQLException {
		DataSource source = BenchmarkServer.source(arguments[1]);
		// The driver is loaded, as in an application that runs.
		source.getConnection().close();
		Properties figures = new Properties();
		// So are Spring's classes for JPA, and it is known which entities there are.
		TimedFactory factory = new TimedFactory(figures);
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerBeanDefinition("entityManagerFactory",
				new RootBeanDefinition(LocalContainerEntityManagerFactoryBean.class, () -> factory));
		Path directory = Path.of(arguments[3]);
		Watch all = new Watch();
		Migrations migrations = Migrations.builder(source)
			.locations(List.of("file:" + arguments[2]))
			.model(new EntitySchemaSource(beans))
			.build()
			.withSources(new SourceDirectories(directory, directory.resolve("java"), "db.revisions"));
		if (arguments[0].equals(CHECK)) {
			List<Operation> operations = migrations.check().operations();
			all.stop(figures, "all");
			figures.setProperty("found", statements(operations));
		}
		else {
			List<Path> files = migrations.authoring()
				.autogenerate(RevisionDraft.of("Five differences"), UnaryOperator.identity(), false)
				.files();
			all.stop(figures, "all");
			figures.setProperty("found", files.size() + " revisions");
		}
		ColdRun.print(figures);
	}

	private static String statements(List<Operation> operations) {
		return operations.stream()
			.flatMap((operation) -> OperationSql.printed(operation).stream())
			.map((statement) -> statement.text() + ";\n")
			.sorted()
			.collect(Collectors.joining());
	}

}
