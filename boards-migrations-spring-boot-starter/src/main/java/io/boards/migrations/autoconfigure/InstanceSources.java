package io.boards.migrations.autoconfigure;

import javax.sql.DataSource;

import io.boards.migrations.autoconfigure.MigrationsProperties.Instance;
import io.boards.migrations.neighbour.Neighbours;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;

/**
 * How instances get to their databases.
 *
 * @param context the application
 * @param beans its beans
 * @param all its DataSources
 * @param marked those of them that are marked with {@link MigrationsDataSource}
 * @param connection how its migrations connect
 * @param application how the application connects, where Spring Boot knows
 */
record InstanceSources(ApplicationContext context, ConfigurableListableBeanFactory beans,
		ObjectProvider<DataSource> all, ObjectProvider<DataSource> marked, MigrationsConnectionDetails connection,
		ObjectProvider<JdbcConnectionDetails> application) {

	/**
	 * What leads to the database of an instance. It is made when a connection is needed.
	 * @param name the instance's name
	 * @param instance what it says itself; null where the application has but one
	 * @param own what holds for it
	 * @return the DataSource
	 * @throws InstanceException where the bean that it names is not there
	 */
	LateDataSource source(String name, @Nullable Instance instance, MigrationsProperties own) {
		String bean = (instance != null) ? instance.datasource() : null;
		DataSourceChoice choice = new DataSourceChoice(this.context, this.all, this.marked,
				(instance != null) ? name : null, bean);
		choice.check();
		return new LateDataSource(choice,
				new OwnConnection(connection(instance, own),
						(bean != null) ? () -> null : this.application::getIfUnique),
				new Neighbours(this.beans, this.context.getEnvironment()));
	}

	private MigrationsConnectionDetails connection(@Nullable Instance instance, MigrationsProperties own) {
		if (instance == null) {
			return this.connection;
		}
		if (this.connection instanceof ConnectionOfProperties known) {
			ConnectionOfProperties connection = known.with(own);
			return isElsewhere(instance, connection.configured()) ? connection.configured() : connection;
		}
		// What somebody says by a bean is said of the application's own database.
		ConfiguredConnection configured = ConfiguredConnection.of(own, this.beans, JdbcConnectionDetails.class);
		return isElsewhere(instance, configured) ? configured : this.connection;
	}

	/** A URL that is not used, since there is a container, does not lead elsewhere. */
	private static boolean isElsewhere(Instance instance, ConfiguredConnection configured) {
		return instance.datasource() != null || configured.getJdbcUrl() != null;
	}

}
