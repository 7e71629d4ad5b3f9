package io.boards.migrations.autoconfigure;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
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
		});
		assertThat(tables(this.shop)).containsExactly("public.boards_migrations", "public.boards_migrations_journal",
				"public.boards_migrations_log", "public.tag");
		assertThat(tables(this.ledger)).containsExactly("public.bill", "public.boards_migrations",
				"public.boards_migrations_journal", "public.boards_migrations_log");
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
