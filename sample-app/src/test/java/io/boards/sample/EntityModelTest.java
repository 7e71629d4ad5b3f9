package io.boards.sample;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.boards.migrations.model.EntityModel;
import io.boards.migrations.naming.NamingConvention;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.SchemaStatements;
import io.boards.migrations.test.TestDatabase;
import io.boards.sample.dbmodels.TenantRepository;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the ten entities ask for.
 */
@PostgresTest
class EntityModelTest {

	private final TestDatabase database;

	EntityModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void neitherADatabaseNorAFactoryIsNeededToReadThem() {
		try (ConfigurableApplicationContext context = definitions()) {
			EntityModel model = model(context);
			assertThat(model.schema().names()).containsExactly("boards");
			assertThat(model.schema().tables()).extracting((table) -> table.name().toString())
				.containsExactly("boards.board_members", "boards.boards", "boards.credit_transactions",
						"boards.generation_tags", "boards.generations", "boards.lora_models", "boards.provider_configs",
						"boards.tags", "boards.tenants", "boards.users");
			assertThat(model.notModelled()).isEmpty();
			assertThat(model.renames()).isEmpty();
			assertThat(model.unnamedIndexes()).isEmpty();
			assertThat(model.dataSource()).isSameAs(context.getBean("dataSource"));
			assertThat(context.getBeanFactory().getSingletonNames()).contains("dataSource")
				.doesNotContain("entityManagerFactory", "migrations", "migrationsInitializer");
		}
	}

	@Test
	void anApplicationThatRunsGivesTheSameModelAndGoesOn() {
		EntityModel defined;
		try (ConfigurableApplicationContext context = definitions()) {
			defined = model(context);
		}
		try (ConfigurableApplicationContext context = application(this.database.url())) {
			TenantRepository tenants = context.getBean(TenantRepository.class);
			long before = tenants.count();
			assertThat(model(context).schema()).isEqualTo(defined.schema());
			assertThat(tenants.count()).isEqualTo(before).isEqualTo(1);
			assertThat(model(context).schema()).isEqualTo(defined.schema());
		}
	}

	@Test
	void onlyPrimaryKeysAreLeftToTheNamingConvention() {
		try (ConfigurableApplicationContext context = definitions()) {
			EntityModel model = model(context);
			assertThat(model.schema().tables()).allSatisfy(
					(table) -> assertThat(table.constraints()).filteredOn((constraint) -> constraint.name() == null)
						.hasSize(1)
						.first()
						.extracting(Constraint::getClass)
						.isEqualTo(PrimaryKey.class));
		}
	}

	@Test
	void theyAskForWhatTheDeploymentsHaveExceptForWhatJpaCannotSay() throws IOException {
		try (TestDatabase empty = this.database.another(); ConfigurableApplicationContext context = definitions()) {
			empty.jdbc().sql("CREATE EXTENSION \"uuid-ossp\" SCHEMA public").update();
			SchemaStatements.of(model(context).named(NamingConvention.POSTGRESQL))
				.forEach((sql) -> empty.jdbc().sql(sql).update());
			List<String> asked = lines(new CatalogTables(empty.jdbc()).text());
			List<String> deployed = lines(CatalogTables.documented());
			assertThat(asked).isSubsetOf(deployed);
			assertThat(deployed.stream().filter((line) -> !asked.contains(line))).containsExactly(
					"boards - trigger `trg_boards_updated_at`", "generations - trigger `trg_generations_updated_at`",
					"lora_models - trigger `trg_lora_models_updated_at`",
					"provider_configs - trigger `trg_provider_configs_updated_at`",
					"tags - trigger `trg_tags_updated_at`", "tenants - trigger `trg_tenants_updated_at`",
					"users - trigger `trg_users_updated_at`");
		}
	}

	/** Each line with its table in front, as the order of columns does not matter. */
	private static List<String> lines(String text) {
		return Stream.of(text.split("### "))
			.flatMap((table) -> table.lines()
				.skip(1)
				.filter((line) -> !line.isBlank())
				.map((line) -> table.lines().findFirst().orElse("") + " " + line))
			.toList();
	}

	private static EntityModel model(ConfigurableApplicationContext context) {
		return Objects.requireNonNull(EntityModel.read(context.getBeanFactory(), 18).get("entityManagerFactory"));
	}

	private static ConfigurableApplicationContext definitions() {
		return new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE)
			.contextFactory((type) -> new DefinitionsOnly())
			.run("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none", "--spring.main.banner-mode=off");
	}

	private ConfigurableApplicationContext application(String url) {
		return new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE)
			.run("--spring.datasource.url=" + url, "--spring.datasource.username=" + this.database.user(),
					"--spring.datasource.password=" + this.database.password(), "--spring.main.banner-mode=off");
	}

}
