package io.boards.migrations.autoconfigure;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.PendingRevisionsException;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications with several databases, or several histories in one.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class InstancesTest {

	private final TestDatabase shop;

	private final TestDatabase ledger;

	private final ApplicationContextRunner nothing;

	private final ApplicationContextRunner application;

	InstancesTest(TestDatabase database, @TempDir Path orders, @TempDir Path billing) {
		this.shop = database.another();
		this.ledger = database.another();
		RevisionFiles.oneAndTwo(orders, "");
		new RevisionFiles(billing).add("bill", "CREATE TABLE bill (id int);", "DROP TABLE bill;");
		this.nothing = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("boards.migrations.instances.orders.locations=file:" + orders,
					"boards.migrations.instances.billing.locations=file:" + billing);
		this.application = this.nothing.withBean("shop", DataSource.class, this.shop::dataSource)
			.withBean("ledger", DataSource.class, this.ledger::dataSource)
			.withPropertyValues("boards.migrations.instances.orders.datasource=shop",
					"boards.migrations.instances.billing.datasource=ledger");
	}

	@AfterEach
	void drop() {
		this.shop.close();
		this.ledger.close();
	}

	@Test
	void eachDatabaseHasItsOwnHistoryAndABeanOfItsName() {
		this.application.withUserConfiguration(Injected.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeanNamesForType(Migrations.class)).containsExactly("orders", "billing");
			assertThat(context.getBean(Both.class).orders().current()).containsExactly("two");
			assertThat(context.getBean(Both.class).billing().current()).containsExactly("bill");
			assertThat(context.getBeanFactory().getBeanDefinition("billingMigrationsInitializer").getDependsOn())
				.contains("ordersMigrationsInitializer");
		});
		assertThat(tables(this.shop)).containsExactly("public.boards_migrations", "public.boards_migrations_journal",
				"public.boards_migrations_log", "public.tag");
		assertThat(tables(this.ledger)).containsExactly("public.bill", "public.boards_migrations",
				"public.boards_migrations_journal", "public.boards_migrations_log");
	}

	@Test
	void theyAreUpgradedOneAfterTheOtherAndTheFirstFailureEndsTheStart(CapturedOutput output) {
		this.application.run((context) -> assertThat(context).hasNotFailed());
		this.application
			.withPropertyValues("boards.migrations.instances.third.datasource=ledger",
					"boards.migrations.instances.third.schema=third",
					"boards.migrations.instances.third.locations=classpath:outside",
					"boards.migrations.instances.fourth.datasource=ledger",
					"boards.migrations.instances.fourth.schema=fourth",
					"boards.migrations.instances.fourth.locations=classpath:db/revisions")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause().isInstanceOf(SQLException.class));

		assertThat(output.getOut()
			.lines()
			.filter((line) -> line.contains("INFO  MigrationsInitializer"))
			.map((line) -> line.replaceAll(".*Initializer |\\d+ ms", "")))
			.containsExactly("The database of orders is at two, head is two: 2 steps taken in ",
					"The database of billing is at bill, head is bill: 1 step taken in ",
					"The database of orders is at two, head is two: nothing to do in ",
					"The database of billing is at bill, head is bill: nothing to do in ");
		assertThat(schemas(this.ledger)).containsExactly("public", "third");
	}

	@Test
	void aFailedStartSaysWhichOneItWas() {
		this.application.withPropertyValues("boards.migrations.instances.billing.on-startup=check").run((context) -> {
			assertThat(context.getStartupFailure()).cause().isInstanceOf(InstanceStartException.class).hasMessage("""
					The database is behind this application: 1 revision is pending.
					    instance: billing
					    current:  base
					    pending:  bill
					  What to do: Upgrade the database first, or let the application do it when it starts \
					(boards.migrations.on-startup=upgrade).""").cause().isInstanceOf(PendingRevisionsException.class);
		});
		assertThat(tables(this.shop)).as("the one before it").contains("public.tag");
		assertThat(tables(this.ledger)).isEmpty();
	}

	@Test
	void oneDatabaseMayHaveSeveralHistoriesInSchemasOfTheirOwn() {
		this.nothing.withBean("shop", DataSource.class, this.shop::dataSource)
			.withPropertyValues("boards.migrations.schema=tool", "boards.migrations.instances.billing.schema=bills")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean("orders", Migrations.class).current()).containsExactly("two");
				assertThat(context.getBean("billing", Migrations.class).current()).containsExactly("bill");
			});
		assertThat(tables(this.shop)).containsExactly("bills.boards_migrations", "bills.boards_migrations_journal",
				"bills.boards_migrations_log", "public.bill", "public.tag", "tool.boards_migrations",
				"tool.boards_migrations_journal", "tool.boards_migrations_log");
	}

	@Test
	void anApplicationWithoutADataSourceMayNameUrls() {
		this.nothing
			.withPropertyValues("boards.migrations.instances.orders.url=" + this.shop.url(),
					"boards.migrations.instances.billing.url=" + this.ledger.url(),
					"boards.migrations.user=" + this.shop.user(), "boards.migrations.password=" + this.shop.password())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean("billing", Migrations.class).current()).containsExactly("bill");
			});
		assertThat(tables(this.shop)).contains("public.tag").doesNotContain("public.bill");
		assertThat(tables(this.ledger)).contains("public.bill").doesNotContain("public.tag");
	}

	@Test
	void aMigrationsBeanOfTheApplicationIsAnInstanceBesideThem() {
		this.application.withBean("mine", Migrations.class, () -> Migrations.builder(this.shop.dataSource()).build())
			.run((context) -> assertThat(context).hasNotFailed()
				.getBeanNames(Migrations.class)
				.containsExactlyInAnyOrder("mine", "orders", "billing"));
	}

	private static List<String> schemas(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema' ORDER BY 1")
			.query(String.class)
			.list();
	}

	private static List<String> tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT schemaname || '.' || tablename FROM pg_tables"
					+ " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1")
			.query(String.class)
			.list();
	}

	record Both(Migrations orders, Migrations billing) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Injected {

		@Bean
		Both both(@Qualifier("orders") Migrations first, @Qualifier("billing") Migrations second) {
			return new Both(first, second);
		}

	}

}
