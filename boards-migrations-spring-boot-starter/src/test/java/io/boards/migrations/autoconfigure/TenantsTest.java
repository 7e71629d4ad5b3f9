package io.boards.migrations.autoconfigure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.Migrations;
import io.boards.migrations.actuate.MigrationsDescriptor;
import io.boards.migrations.actuate.MigrationsEndpoint;
import io.boards.migrations.autoconfigure.tenants.Words;
import io.boards.migrations.event.AfterStepEvent;
import io.boards.migrations.event.MigrationsEventAutoConfiguration;
import io.boards.migrations.monitor.MigrationsHealthAutoConfiguration;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.tenant.TenantSchemas;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose tenants have schemas of their own.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class TenantsTest {

	private final TestDatabase database;

	private final ApplicationContextRunner none;

	private final ApplicationContextRunner application;

	TenantsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		RevisionFiles.oneAndTwo(directory, "");
		this.none = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(MigrationsAutoConfiguration.class, MigrationsHealthAutoConfiguration.class))
			.withBean(DataSource.class, this::pool)
			.withPropertyValues("boards.migrations.locations=file:" + directory);
		this.application = this.none.withPropertyValues("boards.migrations.tenants=acme,globex,initech");
	}

	private DataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this.database.dataSource());
		pool.setMaximumPoolSize(2);
		return pool;
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void allAreUpgradedAtTheStart(CapturedOutput output) {
		this.application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables()).containsExactly("acme.tag", "globex.tag", "initech.tag");
			assertThat(output.getOut()).containsPattern("3 tenants are at the head two: 6 steps taken in \\d+ ms");
			MigrationsDescriptor all = new MigrationsEndpoint(context).migrations();
			assertThat(all.contexts().values()).singleElement()
				.satisfies((each) -> assertThat(each.migrations()).hasToString(
						"{migrations=TenantsDescriptor[heads=[two], upToDate=true, tenants={count=3, atHead=3, pending=0,"
								+ " unknown=0, failed=0}]}"));
		});
		this.application.run((context) -> assertThat(output.getOut())
			.containsPattern("3 tenants are at the head two: nothing to do in \\d+ ms"));
	}

	@Test
	void oneThatFailsFailsTheStartWhenAllWereTried(CapturedOutput output) {
		this.database.jdbc().sql("CREATE SCHEMA globex").update();
		this.database.jdbc().sql("CREATE TABLE globex.tag (id int)").update();

		this.application.run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).hasStackTraceContaining("relation \"tag\" already exists");
			assertThat(context.getStartupFailure())
				.hasStackTraceContaining("1 of 3 tenants failed; the others are done.");
			assertThat(output.getOut()).contains("The tenant globex failed: Revision one failed in its upgrade.");
		});
		assertThat(tables()).containsExactly("acme.tag", "globex.tag", "initech.tag");
	}

	@Test
	void checkAndWaitAreAboutAll() {
		this.application.withPropertyValues("boards.migrations.on-startup=check")
			.run((context) -> assertThat(context.getStartupFailure()).hasStackTraceContaining("3 of 3 tenants failed.")
				.hasStackTraceContaining("The database is behind this application: 2 revisions are pending."));
		this.application.withPropertyValues("boards.migrations.on-startup=wait", "boards.migrations.startup-wait=200ms")
			.run((context) -> assertThat(context.getStartupFailure()).hasStackTraceContaining("3 of 3 tenants failed.")
				.hasStackTraceContaining("were not applied in time"));
		this.application.run((context) -> assertThat(context).hasNotFailed());
		this.application.withPropertyValues("boards.migrations.on-startup=check")
			.run((context) -> assertThat(context).hasNotFailed());
		this.application.withPropertyValues("boards.migrations.on-startup=wait")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aBeanTellsThemForEachRun() {
		this.none.withUserConfiguration(Told.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables()).isEmpty();
			JdbcClient.create(context.getBean(DataSource.class))
				.sql("CREATE TABLE public.customer AS SELECT 'umbrella' AS name")
				.update();

			context.getBean(Migrations.class).tenants().upgrade().requireAll();

			assertThat(tables()).containsExactly("umbrella.tag");
		});
	}

	@Test
	void migrationsThatNeedBeansGetThemInTheThreadsOfTheirTenants() {
		this.application.withBean(Words.class)
			.withPropertyValues("boards.migrations.locations=classpath:io/boards/migrations/autoconfigure/tenants")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.database.jdbc()
					.sql("SELECT word FROM acme.said UNION SELECT word FROM globex.said UNION SELECT word FROM initech.said"
							+ " ORDER BY 1")
					.query(String.class)
					.list()).containsExactly("word 1", "word 2", "word 3");
			});
	}

	@Test
	void eventsSayWhoseTheyAre() {
		Set<String> heard = ConcurrentHashMap.newKeySet();
		this.application.withConfiguration(AutoConfigurations.of(MigrationsEventAutoConfiguration.class))
			.withInitializer((context) -> context.addApplicationListener((AfterStepEvent event) -> heard
				.add(event.tenant().orElse("none") + " " + event.step().revision().id())))
			.run((context) -> assertThat(heard).containsExactlyInAnyOrder("acme one", "acme two", "globex one",
					"globex two", "initech one", "initech two"));
	}

	@Test
	void healthAndTheEndpointTellOfAllTogetherAndOfEach() {
		this.application.run((context) -> {
			context.getBean(Migrations.class).tenant("globex").downgrade("one");

			HealthIndicator health = context.getBean(HealthIndicator.class);
			assertThat(health.health())
				.hasToString("OUT_OF_SERVICE {current=[one, two], heads=[two], pending=1, unknown=0, unfinished=0,"
						+ " tenants={count=3, atHead=2, pending=1, unknown=0, failed=0}}");
			MigrationsEndpoint endpoint = new MigrationsEndpoint(context);
			assertThat(endpoint.part("tenants", null, null)).hasToString(
					"[TenantDescriptor[bean=migrations, tenant=acme, upToDate=true, current=[two], pending=[], unknown=[],"
							+ " unfinished=0, problem=null], TenantDescriptor[bean=migrations, tenant=globex,"
							+ " upToDate=false, current=[one], pending=[two], unknown=[], unfinished=0, problem=null],"
							+ " TenantDescriptor[bean=migrations, tenant=initech, upToDate=true, current=[two],"
							+ " pending=[], unknown=[], unfinished=0, problem=null]]");
			assertThat(endpoint.part("pending", null, "globex")).hasToString("[two]");
			assertThat(endpoint.part("pending", null, null)).hasToString("[]");
		});
	}

	@Test
	void anotherSchemaForTheTablesIsRefused() {
		this.application.withPropertyValues("boards.migrations.schema=tool")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("boards.migrations.schema=tool"));
	}

	@Test
	void anInstanceHasItsOwn() {
		this.none
			.withPropertyValues("boards.migrations.instances.main.schema=public",
					"boards.migrations.instances.customers.tenants=acme,globex")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables()).containsExactly("acme.tag", "globex.tag", "public.tag");
			});
	}

	@Test
	void aBeanIsForTheInstanceThatItsQualifierNames() {
		this.none.withUserConfiguration(Qualified.class)
			.withPropertyValues("boards.migrations.instances.main.schema=public",
					"boards.migrations.instances.customers.on-startup=upgrade")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables()).containsExactly("public.tag", "umbrella.tag");
			});
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT schemaname || '.' || tablename FROM pg_tables WHERE tablename = 'tag' ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Configuration(proxyBeanMethods = false)
	static class Told {

		@Bean
		TenantSchemas tenantSchemas(DataSource source) {
			return () -> JdbcClient.create(source)
				.sql("SELECT to_regclass('public.customer') IS NOT NULL")
				.query(Boolean.class)
				.single() ? JdbcClient.create(source).sql("SELECT name FROM public.customer").query(String.class).list()
						: List.of();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Qualified {

		@Bean
		@Qualifier("customers")
		TenantSchemas tenantSchemas() {
			return () -> List.of("umbrella");
		}

	}

}
