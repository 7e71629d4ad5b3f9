package io.boards.migrations.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Upgrades the application's database before anything else touches it.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class,
		afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@Conditional(MigrationsAutoConfiguration.OnDatabase.class)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import({ InstanceConfiguration.class, DatabaseInitializationDependencyConfigurer.class })
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(MigrationsConnectionDetails.class)
	ConfiguredConnection migrationsConnectionDetails(MigrationsProperties properties,
			ConfigurableListableBeanFactory beans) {
		return ConfiguredConnection.of(properties, beans, JdbcConnectionDetails.class);
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

		/** Or what is to be migrated is named. */
		@Conditional(OnInstances.class)
		static final class OfInstances {

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
