package io.boards.migrations.autoconfigure;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.runtime.RunListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The instances of an application: those that the properties name, or the only one.
 */
@Configuration(proxyBeanMethods = false)
class InstanceConfiguration {

	/** The name of the bean that makes the others. */
	static final String FACTORY = "migrationsInstanceFactory";

	@Bean(FACTORY)
	InstanceFactory migrationsInstanceFactory(ConfigurableListableBeanFactory beans, ApplicationContext context,
			MigrationsProperties properties, ObjectProvider<DataSource> dataSource,
			@MigrationsDataSource ObjectProvider<DataSource> migrationsDataSource,
			MigrationsConnectionDetails connection, ObjectProvider<JdbcConnectionDetails> details,
			InstanceListeners listeners) {
		InstanceSources sources = new InstanceSources(context, beans, dataSource, migrationsDataSource, connection,
				details);
		return new InstanceFactory(beans, context, properties, sources, listeners);
	}

	@Bean
	InstanceListeners migrationsInstanceListeners(ObjectProvider<RunListener> everywhere,
			ObjectProvider<InstanceListener> each) {
		return new InstanceListeners(everywhere, each);
	}

	/** The properties name none. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnInstances.None.class)
	static class Only {

		@Bean
		@ConditionalOnMissingBean
		Migrations migrations(InstanceFactory factory) {
			return factory.only();
		}

		@Bean
		@ConditionalOnMissingBean
		MigrationsInitializer migrationsInitializer(InstanceFactory factory, Migrations migrations) {
			return factory.initializer(migrations);
		}

	}

	/** The properties name some. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnInstances.class)
	@Import(InstancesRegistrar.class)
	static class Several {

	}

}
