package io.boards.migrations.model;

import java.nio.file.Path;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.NoModelException;
import io.boards.migrations.autoconfigure.DriftException;
import io.boards.migrations.autoconfigure.InstanceStartException;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Two databases, each with entities of its own.
 */
@PostgresTest
class InstanceEntitiesTest {

	private static final String I = "boards.migrations.instances.";

	private final TestDatabase shop;

	private final TestDatabase ledger;

	private final ApplicationContextRunner application;

	InstanceEntitiesTest(TestDatabase database, @TempDir Path revisions) {
		this.shop = database.another();
		this.ledger = database.another();
		new RevisionFiles(revisions).add("nothing", "SELECT 1;", "SELECT 1;");
		this.application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withBean("shop", DataSource.class, this.shop::dataSource)
			.withBean("ledger", DataSource.class, this.ledger::dataSource)
			.withUserConfiguration(Factories.class)
			.withPropertyValues("boards.migrations.locations=file:" + revisions, I + "orders.datasource=shop",
					I + "billing.datasource=ledger");
	}

	@AfterEach
	void drop() {
		this.shop.close();
		this.ledger.close();
	}

	@Test
	void theEntitiesOfAnInstanceAreThoseThatUseItsDataSource() {
		this.application.run((context) -> {
			assertThat(wanted(context, "orders")).isEqualTo("""
					CREATE TABLE public.purchase (
					    id bigint NOT NULL,
					    CONSTRAINT purchase_pkey PRIMARY KEY (id)
					);""");
			assertThat(wanted(context, "billing")).contains("CREATE TABLE public.bill (").doesNotContain("purchase");
			assertThat(context.getBeansOfType(EntityManagerFactory.class)).hasSize(2);
		});
	}

	@Test
	void theyAreReadBeforeAnyFactoryIsMade() {
		this.application.withPropertyValues("boards.migrations.drift=fail")
			.run((context) -> assertThat(context.getStartupFailure()).cause()
				.isInstanceOf(InstanceStartException.class)
				.hasMessageContaining("instance:   orders")
				.hasMessageContaining("CREATE TABLE public.purchase (")
				.cause()
				.isInstanceOf(DriftException.class));
	}

	@Test
	void anInstanceMayNameTheFactoryOrThePersistenceUnit() {
		this.application.withPropertyValues(I + "orders.model=billFactory", I + "billing.model=sales")
			.run((context) -> {
				assertThat(wanted(context, "orders")).contains("CREATE TABLE public.bill (").doesNotContain("purchase");
				assertThat(wanted(context, "billing")).contains("CREATE TABLE public.purchase (")
					.doesNotContain("bill");
			});
	}

	@Test
	void aNameThatIsNotThereIsTold() {
		this.application.withPropertyValues(I + "orders.model=sale")
			.run((context) -> assertThatThrownBy(() -> wanted(context, "orders"))
				.isInstanceOf(UnclearModelException.class)
				.hasMessage("""
						There is no EntityManagerFactory and no persistence unit of that name.
						    property: boards.migrations.instances.orders.model=sale
						    beans:    purchaseFactory (persistence unit sales)
						              billFactory (persistence unit accounts)
						  What to do: Name the bean of the EntityManagerFactory that is meant."""));
	}

	@Test
	void behindAUrlThereAreOnlyTheEntitiesThatAreNamed() {
		ApplicationContextRunner audit = this.application.withPropertyValues(I + "audit.url=" + this.shop.url(),
				I + "audit.schema=audit", I + "audit.user=" + this.shop.user(),
				I + "audit.password=" + this.shop.password());
		audit.run((context) -> assertThatThrownBy(() -> wanted(context, "audit")).isInstanceOf(NoModelException.class)
			.hasMessage(
					"""
							There are no entities to compare the database with.
							  What to do: Name those of this instance, if it has any: boards.migrations.instances.audit.model."""));
		audit.withPropertyValues(I + "audit.model=accounts")
			.run((context) -> assertThat(wanted(context, "audit")).contains("CREATE TABLE public.bill ("));
	}

	private static String wanted(AssertableApplicationContext context, String instance) {
		return String.join(";\n", context.getBean(instance, Migrations.class).check().statements());
	}

	@Configuration(proxyBeanMethods = false)
	static class Factories {

		@Bean
		LocalContainerEntityManagerFactoryBean purchaseFactory(DataSource shop) {
			return factory("sales", shop, Purchase.class);
		}

		@Bean
		LocalContainerEntityManagerFactoryBean billFactory(DataSource ledger) {
			return factory("accounts", new LazyConnectionDataSourceProxy(ledger), Bill.class);
		}

		private static LocalContainerEntityManagerFactoryBean factory(String unit, DataSource source, Class<?> entity) {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setPersistenceUnitName(unit);
			factory.setDataSource(source);
			factory.setManagedTypes(PersistenceManagedTypes.of(entity.getName()));
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			return factory;
		}

	}

	@Entity(name = "purchase")
	static class Purchase {

		@Id
		long id;

	}

	@Entity(name = "bill")
	static class Bill {

		@Id
		long id;

	}

}
