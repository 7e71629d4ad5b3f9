package io.boards.migrations.autoconfigure;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What instances may say, and what is told where they cannot be as they are described.
 * Nothing connects.
 */
class InstanceErrorsTest {

	private static final String I = "boards.migrations.instances.";

	private final ApplicationContextRunner bare = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
		.withPropertyValues("boards.migrations.on-startup=none");

	private final ApplicationContextRunner application = this.bare
		.withBean("shop", DataSource.class, PGSimpleDataSource::new)
		.withBean("ledger", DataSource.class, PGSimpleDataSource::new);

	@Test
	void whatAnInstanceDoesNotSayIsSaidForAll() {
		MigrationsProperties all = new Binder(new MapConfigurationPropertySource(Map.ofEntries(
				Map.entry("boards.migrations.user", "deployer"), Map.entry("boards.migrations.password", "secret"),
				Map.entry("boards.migrations.role", "owner"), Map.entry("boards.migrations.directory", "sql"),
				Map.entry("boards.migrations.java-directory", "java"),
				Map.entry("boards.migrations.lock-timeout", "7s"), Map.entry(I + "one.schema", "one"),
				Map.entry(I + "two.user", "other"), Map.entry(I + "two.locations", "classpath:a,classpath:b"),
				Map.entry(I + "two.java-directory", "java2"), Map.entry(I + "two.on-startup", "check"),
				Map.entry(I + "two.drift", "fail"), Map.entry(I + "two.role", "nobody"))))
			.bind("boards.migrations", MigrationsProperties.class)
			.get();

		assertThat(text(all.instance("one")))
			.isEqualTo("UPGRADE [classpath:db/revisions] sql java null deployer secret owner one IGNORE PT7S {}");
		assertThat(text(all.instance("two")))
			.isEqualTo("CHECK [classpath:a, classpath:b] null java2 null other null nobody null FAIL PT7S {}");
		assertThat(all.instance("another")).isSameAs(all);
		assertThat(all.toString() + all.instances()).doesNotContain("secret");
	}

	private static String text(MigrationsProperties all) {
		return all.onStartup() + " " + all.locations() + " " + all.directory() + " " + all.javaDirectory() + " "
				+ all.url() + " " + all.user() + " " + all.password() + " " + all.role() + " " + all.schema() + " "
				+ all.drift() + " " + all.lockTimeout() + " " + all.instances();
	}

	@Test
	void aUrlForAllIsRefused() {
		failure(this.application.withPropertyValues("boards.migrations.url=jdbc:postgresql://localhost/one",
				I + "billing.datasource=ledger", I + "orders.datasource=shop"), """
						One URL cannot be that of several instances.
						    property:  boards.migrations.url
						    instances: billing, orders
						  What to do: Say it of the one that is meant: boards.migrations.instances.billing.url.""");
	}

	@Test
	void aNameThatIsNoNameIsRefused() {
		failure(this.application.withPropertyValues(I + "[a/b].datasource=ledger"), """
				This cannot be the name of an instance.
				    instance: a/b
				  What to do: A name has letters, digits, - and _, and begins with a letter or a digit.""");
	}

	@Test
	void anInstanceOfWhichNothingIsKnownIsNotLeftOut() {
		failure(this.application.withPropertyValues(I + "orders.datasource=shop", I + "billing.lock-timeout=7s"),
				"""
						Nothing of what is said of an instance is a property that it has.
						    instance: billing
						  What to do: Look how the properties are written, such as boards.migrations.instances.billing.datasource, \
						and which of them are said for all instances alike.""");
	}

	@Test
	void aNameThatABeanHasIsRefused() {
		failure(this.application.withPropertyValues(I + "ledger.datasource=ledger"), """
				The name of an instance is that of its Migrations bean, and another bean has it already.
				    instance: ledger
				  What to do: Call the instance or the bean otherwise.""");
	}

	@Test
	void twoHistoriesInTheSameTablesAreRefused() {
		String message = """
				Two instances would keep their histories in the same tables.
				    instances: one, two
				  What to do: Give one of them another datasource or url, or, in the same database, another schema: \
				boards.migrations.instances.two.schema.""";
		failure(this.application.withPropertyValues(I + "one.datasource=shop", I + "two.datasource=shop"), message);
		failure(this.bare.withPropertyValues(I + "one.url=jdbc:x", I + "two.url=jdbc:x", I + "two.schema=a",
				"boards.migrations.schema=a"), message);
		this.application.withPropertyValues(I + "one.datasource=shop", I + "two.datasource=shop", I + "two.schema=a")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aDataSourceThatIsNotThereIsTold() {
		failure(this.application.withPropertyValues(I + "billing.datasource=leger"), """
				There is no DataSource bean of that name.
				    property: boards.migrations.instances.billing.datasource=leger
				    beans:    shop, ledger
				  What to do: Name one of the beans.""");
		failure(this.bare.withPropertyValues(I + "billing.datasource=leger"),
				"""
						There is no DataSource bean of that name.
						    property: boards.migrations.instances.billing.datasource=leger
						    beans:    none
						  What to do: Define the bean, or say where the database is: boards.migrations.instances.billing.url.""");
	}

	@Test
	void whereThereAreSeveralDataSourcesAnInstanceHasToNameOne() {
		this.application.withPropertyValues(I + "billing.schema=bills")
			.run((context) -> assertThat(message(() -> context.getBean("billing", Migrations.class).current()))
				.isEqualTo(
						"""
								The application has several DataSources, and it is not clear which one is the instance's.
								    instance: billing
								    beans:    shop, ledger
								  What to do: Name one of them: boards.migrations.instances.billing.datasource; or say where the \
								database is: boards.migrations.instances.billing.url."""));
	}

	@Test
	void anInstanceWithoutAnyDatabaseIsTold() {
		this.bare.withPropertyValues(I + "billing.schema=bills")
			.run((context) -> assertThat(message(() -> context.getBean("billing", Migrations.class).current()))
				.isEqualTo(
						"""
								It is not known where the database of an instance is.
								    instance: billing
								  What to do: Name a DataSource bean, boards.migrations.instances.billing.datasource, or say where it \
								is: boards.migrations.instances.billing.url."""));
	}

	@Test
	void theOrderIsThatOfThePropertiesWhereverAPasswordComesFrom() {
		this.application.withPropertyValues(I + "first.datasource=shop", I + "second.datasource=ledger")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("secrets", Map.of(I + "second.password", "secret"))))
			.run((context) -> assertThat(context.getBeanNamesForType(Migrations.class)).containsExactly("first",
					"second"));
	}

	private static void failure(ApplicationContextRunner application, String message) {
		application.run((context) -> assertThat(
				NestedExceptionUtils.getMostSpecificCause(Objects.requireNonNull(context.getStartupFailure())))
			.hasMessage(message));
	}

	private static String message(Supplier<?> action) {
		try {
			return "Nothing was thrown: " + action.get();
		}
		catch (RuntimeException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

}
