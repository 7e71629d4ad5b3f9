package io.boards.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.boards.migrations.GenerationReport;
import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionDraft;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.generate.SchemaSource;
import io.boards.migrations.model.EntitySchemaSource;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.script.SourceDirectories;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is taken away from the entities is the one difference that is found.
 */
@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class OneDifferenceTest {

	private static final QualifiedName MEMBERS = QualifiedName.parse("boards.board_members");

	private static final QualifiedName GENERATIONS = QualifiedName.parse("boards.generations");

	private final TestDatabase database;

	private DesiredSchema entities = DesiredSchema.of(Schema.EMPTY);

	OneDifferenceTest(TestDatabase server) {
		this.database = server.another();
	}

	@BeforeAll
	void upgrade() {
		SpringApplication application = new SpringApplication(SampleApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--spring.datasource.url=" + this.database.url(),
				"--spring.datasource.username=" + this.database.user(),
				"--spring.datasource.password=" + this.database.password())) {
			this.entities = new EntitySchemaSource(context.getBeanFactory()).desired(this.database.serverVersion());
		}
	}

	@AfterAll
	void drop() {
		this.database.close();
	}

	@Test
	void eachIndex() {
		for (Index index : this.entities.schema().indexes()) {
			Schema.Builder without = this.entities.schema().toBuilder();
			without.indexes.remove(index);
			assertThat(difference(without.build())).containsExactly("DROP INDEX " + index.qualifiedName());
		}
	}

	@Test
	void eachDefault() {
		for (Column column : table(GENERATIONS).columns()) {
			if (column.defaultExpression() != null) {
				Column without = new Column(column.name(), column.type(), column.nullable(), null, null, null, null,
						null);
				assertThat(difference(with(GENERATIONS, (table) -> replaced(table, without))))
					.containsExactly("ALTER TABLE boards.generations ALTER COLUMN " + column.name() + " DROP DEFAULT");
			}
		}
	}

	@Test
	void eachNotNull() {
		for (Column column : table(GENERATIONS).columns()) {
			if (!column.nullable() && !column.name().equals("id")) {
				Column without = new Column(column.name(), column.type(), true, column.defaultExpression(), null, null,
						null, null);
				assertThat(difference(with(GENERATIONS, (table) -> replaced(table, without))))
					.containsExactly("ALTER TABLE boards.generations ALTER COLUMN " + column.name() + " DROP NOT NULL");
			}
		}
	}

	@Test
	void eachConstraint() {
		for (QualifiedName name : List.of(MEMBERS, GENERATIONS)) {
			for (Constraint constraint : table(name).constraints()) {
				if (constraint instanceof PrimaryKey) {
					// It cannot be left out of an entity.
					continue;
				}
				assertThat(difference(with(name, (table) -> without(table, (each) -> each.equals(constraint)))))
					.containsExactly("ALTER TABLE " + name + " DROP CONSTRAINT " + constraint.name());
			}
		}
	}

	@Test
	void eachColumnGoesUpAndDown(@TempDir Path directory) {
		for (Column column : table(MEMBERS).columns()) {
			if (column.name().equals("id")) {
				continue;
			}
			Schema wanted = with(MEMBERS,
					(table) -> new Table(table.name(),
							table.columns().stream().filter((each) -> !each.name().equals(column.name())).toList(),
							table.constraints().stream().filter((each) -> !uses(each, column.name())).toList(),
							table.comment()));
			Schema.Builder without = wanted.toBuilder();
			without.indexes.removeIf((index) -> index.table().equals(MEMBERS)
					&& index.keys().stream().anyMatch((key) -> column.name().equals(key.column())));
			Migrations migrations = migrations(without.build(), directory.resolve(column.name()));

			GenerationReport report = migrations.authoring()
				.autogenerate(RevisionDraft.of("Drop " + column.name()), UnaryOperator.identity(), false);

			assertThat(report.files()).hasSize(1).first().asString().contains("drop_" + column.name());
			assertThat(report.files().get(0)).content()
				.contains("-- Loses data: the column boards.board_members." + column.name() + " with all its values.\n",
						"ALTER TABLE boards.board_members DROP COLUMN " + column.name() + ";\n");
			migrations.upgrade();
			assertThat(migrations.check().operations()).isEmpty();
			migrations.downgrade("-1");
			assertThat(difference(this.entities.schema())).isEmpty();
		}
	}

	private Schema with(QualifiedName name, UnaryOperator<Table> change) {
		Schema.Builder builder = this.entities.schema().toBuilder();
		builder.tables.replaceAll((table) -> table.name().equals(name) ? change.apply(table) : table);
		return builder.build();
	}

	private static Table replaced(Table table, Column column) {
		return new Table(table.name(),
				table.columns().stream().map((each) -> each.name().equals(column.name()) ? column : each).toList(),
				table.constraints(), table.comment());
	}

	private static Table without(Table table, Predicate<Constraint> what) {
		return new Table(table.name(), table.columns(), table.constraints().stream().filter(what.negate()).toList(),
				table.comment());
	}

	private static boolean uses(Constraint constraint, String column) {
		return constraint.accept(new Constraint.Visitor<Stream<String>>() {

			@Override
			public Stream<String> visit(PrimaryKey key) {
				return key.columns().stream();
			}

			@Override
			public Stream<String> visit(Unique unique) {
				return unique.columns().stream();
			}

			@Override
			public Stream<String> visit(ForeignKey key) {
				return key.columns().stream();
			}

			@Override
			public Stream<String> visit(Check check) {
				return Stream.of(check.expression().split("\\W+"));
			}

			@Override
			public Stream<String> visit(Exclude exclude) {
				return Stream.empty();
			}

		}).anyMatch(column::equals);
	}

	private Table table(QualifiedName name) {
		return this.entities.schema()
			.tables()
			.stream()
			.filter((table) -> table.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private List<String> difference(Schema wanted) {
		List<String> statements = new ArrayList<>();
		migrations(wanted, Path.of("there", "is", "none")).check()
			.operations()
			.forEach((operation) -> OperationSql.printed(operation)
				.forEach((statement) -> statements.add(statement.text())));
		return statements;
	}

	private Migrations migrations(Schema wanted, Path directory) {
		SchemaSource model = (version) -> new DesiredSchema(wanted, this.entities.unnamedIndexes(),
				this.entities.renames(), List.of());
		return Boards.builder(this.database)
			.model(model)
			.build()
			.withSources(SourceDirectories.of(List.of("classpath:db/revisions")).withSql(directory));
	}

}
