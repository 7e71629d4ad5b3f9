package io.boards.migrations.benchmarks.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionDraft;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.Watch;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.script.SourceDirectories;

/**
 * Wants a thousand tables, each of which refers to the next: generates the revision that
 * makes them, with its proof, applies it, and compares.
 */
public final class ForeignKeyRun {

	private static final int TABLES = 1_000;

	private ForeignKeyRun() {
	}

	/**
	 * Measures once.
	 * @param arguments an empty database, and a directory for the revision
	 * @throws IOException where nobody reads the figures
	 * @throws SQLException where the database cannot be reached
	 */
	public static void main(String[] arguments) throws IOException, SQLException {
		DataSource source = BenchmarkServer.source(arguments[0]);
		// The driver is loaded, as in an application that runs.
		source.getConnection().close();
		Path directory = Path.of(arguments[1]);
		DesiredSchema desired = DesiredSchema.of(chain());
		Migrations migrations = Migrations.builder(source)
			.locations(List.of("classpath:there/is/none"))
			.model((version) -> desired)
			.build()
			.withSources(new SourceDirectories(directory, directory.resolve("java"), "db.revisions"));
		Properties figures = new Properties();
		Watch generate = new Watch();
		migrations.authoring().autogenerate(RevisionDraft.of("A chain"), UnaryOperator.identity(), false);
		generate.stop(figures, "generate");
		Watch apply = new Watch();
		migrations.upgrade();
		apply.stop(figures, "apply");
		Watch check = new Watch();
		int left = migrations.check().operations().size();
		check.stop(figures, "check");
		figures.setProperty("left", String.valueOf(left));
		ColdRun.print(figures);
	}

	private static Schema chain() {
		Schema.Builder schema = Schema.builder();
		schema.names.add("public");
		for (int i = 0; i < TABLES; i++) {
			List<Constraint> constraints = new ArrayList<>();
			constraints.add(new PrimaryKey(null, List.of("id"), List.of(), Deferral.NOT_DEFERRABLE));
			if (i < TABLES - 1) {
				constraints.add(new ForeignKey(null, List.of("next_id"), name(i + 1), List.of("id"),
						ForeignKey.Match.SIMPLE, ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(),
						Deferral.NOT_DEFERRABLE, true));
			}
			schema.tables.add(new Table(name(i),
					List.of(Column.of("id", "bigint").notNull(), Column.of("next_id", "bigint")), constraints, null));
		}
		return schema.build();
	}

	private static QualifiedName name(int number) {
		return QualifiedName.parse(String.format("public.item_%04d", number));
	}

}
