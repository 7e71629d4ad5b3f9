package io.boards.migrations.autoconfigure;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.MigrationsBuilder;
import io.boards.migrations.generate.ObjectFilter;
import io.boards.migrations.generate.OperationsCustomizer;
import io.boards.migrations.model.EntitySchemaSource;
import io.boards.migrations.neighbour.Neighbours;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.runtime.BackfillThrottle;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.script.PostWrite;
import io.boards.migrations.script.MigrationCreationException;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * Upgrades the application's database before anything else touches it.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class,
		afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@Conditional(MigrationsAutoConfiguration.OnDatabase.class)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(MigrationsConnectionDetails.class)
	ConfiguredConnection migrationsConnectionDetails(MigrationsProperties properties,
			ConfigurableListableBeanFactory beans) {
		return ConfiguredConnection.of(properties, beans, JdbcConnectionDetails.class);
	}

	@Bean
	@ConditionalOnMissingBean
	Migrations migrations(ObjectProvider<DataSource> dataSource,
			@MigrationsDataSource ObjectProvider<DataSource> migrationsDataSource, MigrationsProperties properties,
			MigrationsConnectionDetails connection, ApplicationContext context, ConfigurableListableBeanFactory beans,
			ObjectProvider<ObjectFilter> filters, ObjectProvider<OperationsCustomizer> customizers,
			ObjectProvider<JdbcConnectionDetails> details, ObjectProvider<BackfillThrottle> throttle,
			ObjectProvider<RunListener> listeners) {
		AutowireCapableBeanFactory factory = context.getAutowireCapableBeanFactory();
		ClassLoader loader = context.getClassLoader();
		LateDataSource source = new LateDataSource(migrationsDataSource, dataSource, context,
				new OwnConnection(connection, details), new Neighbours(beans, context.getEnvironment()));
		MigrationsBuilder builder = Migrations.builder(source)
			.locations(properties.locations())
			.postWrite(new PostWrite(properties.postWrite()))
			.migrationFactory((type) -> create(factory, type))
			.siblings(new DataSourceSiblings(source::chosen))
			.model(new EntitySchemaSource(beans))
			.generation(properties.generation(filters.orderedStream(), customizers.orderedStream()))
			.lint(properties.lint().settings())
			.onUnknown(properties.unknownRevisions())
			.settings(properties.settings(context.getEnvironment().getProperty("spring.application.name"))
				// Made when a backfill needs it, which is rare.
				.withThrottle((batch) -> throttle.getIfAvailable(() -> BackfillThrottle.NONE).pause(batch))
				.withListener(RunListener.of(listeners.orderedStream().toList())));
		return ((loader != null) ? builder.classLoader(loader) : builder).build();
	}

	private static Migration create(AutowireCapableBeanFactory factory, Class<? extends Migration> type) {
		try {
			return factory.createBean(type);
		}
		catch (BeansException ex) {
			throw new MigrationCreationException(type, NestedExceptionUtils.getMostSpecificCause(ex));
		}
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationsInitializer migrationsInitializer(Migrations migrations, MigrationsProperties properties,
			ConfigurableListableBeanFactory beans, Environment environment) {
		if (properties.onStartup() != OnStartup.NONE) {
			new Neighbours(beans, environment).refuseDdlAuto();
		}
		return new MigrationsInitializer(migrations, properties.onStartup(), properties.drift(),
				properties.startupWait());
	}

	/** An application that connects by R2DBC. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(R2dbcConnectionDetails.class)
	static final class Reactive {

		@Bean
		@ConditionalOnBean(R2dbcConnectionDetails.class)
		@ConditionalOnMissingBean({ DataSource.class, JdbcConnectionDetails.class, MigrationsConnectionDetails.class })
		R2dbcConnection migrationsConnectionDetails(R2dbcConnectionDetails details, MigrationsProperties properties,
				ConfigurableListableBeanFactory beans) {
			return new R2dbcConnection(ConfiguredConnection.of(properties, beans, R2dbcConnectionDetails.class),
					details);
		}

		@Bean
		static ConnectionFactoriesWait connectionFactoriesWait() {
			return new ConnectionFactoriesWait();
		}

	}

	/** Where there is something to migrate. */
	static final class OnDatabase extends AnyNestedCondition {

		OnDatabase() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		/** The application has a DataSource. */
		@ConditionalOnBean(DataSource.class)
		static final class OfApplication {

		}

		/** Or Spring Boot knows how it would connect, such as to a container. */
		@ConditionalOnBean(JdbcConnectionDetails.class)
		static final class OfService {

		}

		/** Or the application connects by R2DBC. */
		@ConditionalOnBean(type = "org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails")
		static final class OfR2dbc {

		}

		/** Or only the migrations use JDBC. */
		@ConditionalOnProperty("boards.migrations.url")
		static final class OfItsOwn {

		}

		/** Or that is said by a bean. */
		@ConditionalOnBean(MigrationsConnectionDetails.class)
		static final class OfBean {

		}

	}

	/**
	 * Makes the initializer before all other singletons, so that beans of which nothing
	 * tells that they use the database find it migrated too, also where beans are lazy.
	 */
	@Bean
	static BeanFactoryInitializer<ListableBeanFactory> migrationsFirst() {
		return new MigrationsFirst();
	}

}
