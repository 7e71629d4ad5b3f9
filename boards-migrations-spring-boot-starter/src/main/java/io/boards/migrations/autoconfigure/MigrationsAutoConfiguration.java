package io.boards.migrations.autoconfigure;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.MigrationsBuilder;
import io.boards.migrations.generate.ObjectFilter;
import io.boards.migrations.generate.OperationsCustomizer;
import io.boards.migrations.model.EntitySchemaSource;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.runtime.BackfillThrottle;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * Upgrades the application's database before anything else touches it.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@Conditional(MigrationsAutoConfiguration.OnDatabase.class)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Migrations migrations(ObjectProvider<DataSource> dataSource,
			@MigrationsDataSource ObjectProvider<DataSource> migrationsDataSource, MigrationsProperties properties,
			ApplicationContext context, ConfigurableListableBeanFactory beans, ObjectProvider<ObjectFilter> filters,
			ObjectProvider<OperationsCustomizer> customizers, ObjectProvider<JdbcConnectionDetails> details,
			ObjectProvider<BackfillThrottle> throttle) {
		AutowireCapableBeanFactory factory = context.getAutowireCapableBeanFactory();
		ClassLoader loader = context.getClassLoader();
		LateDataSource source = new LateDataSource(migrationsDataSource, dataSource, context,
				new OwnConnection(properties, details));
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
				.withThrottle((batch) -> throttle.getIfAvailable(() -> BackfillThrottle.NONE).pause(batch)));
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
	MigrationsInitializer migrationsInitializer(Migrations migrations, MigrationsProperties properties) {
		return new MigrationsInitializer(migrations, properties.onStartup(), properties.drift(),
				properties.startupWait());
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

		/** Or only the migrations use JDBC. */
		@ConditionalOnProperty("boards.migrations.url")
		static final class OfItsOwn {

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
