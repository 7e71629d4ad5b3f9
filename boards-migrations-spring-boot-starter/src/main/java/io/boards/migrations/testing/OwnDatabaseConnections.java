package io.boards.migrations.testing;

import java.util.stream.Stream;

import io.boards.migrations.autoconfigure.MigrationsConnectionDetails;
import io.boards.migrations.autoconfigure.MigrationsInitializer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Leads the application and its migrations to the database of the context.
 *
 * @param database the database
 * @param beans those of the context
 */
record OwnDatabaseConnections(ContextDatabase database,
		ConfigurableListableBeanFactory beans) implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof JdbcConnectionDetails details) {
			return new OfApplication(details, this.database);
		}
		if (bean instanceof MigrationsConnectionDetails details) {
			return new OfMigrations(details, this.beans.getBeanProvider(JdbcConnectionDetails.class));
		}
		if (bean instanceof MigrationsInitializer && isLast(beanName)) {
			this.database.keepAsTemplate();
		}
		return bean;
	}

	/** There is one for each instance, and several instances may have this database. */
	private boolean isLast(String beanName) {
		return Stream.of(this.beans.getBeanNamesForType(MigrationsInitializer.class, true, false))
			.allMatch((name) -> name.equals(beanName) || this.beans.containsSingleton(name));
	}

	private record OfApplication(JdbcConnectionDetails server,
			ContextDatabase database) implements JdbcConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return this.database.on(this.server);
		}

		@Override
		public @Nullable String getUsername() {
			return this.server.getUsername();
		}

		@Override
		public @Nullable String getPassword() {
			return this.server.getPassword();
		}

		@Override
		public String getDriverClassName() {
			return this.server.getDriverClassName();
		}

		@Override
		public @Nullable String getXaDataSourceClassName() {
			return this.server.getXaDataSourceClassName();
		}

	}

	/**
	 * As whom they would connect, but to where the application does, and without its
	 * pool: a database to which somebody is connected cannot be kept as a template.
	 */
	private record OfMigrations(MigrationsConnectionDetails details,
			ObjectProvider<JdbcConnectionDetails> application) implements MigrationsConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return this.application.getObject().getJdbcUrl();
		}

		@Override
		public @Nullable String getUsername() {
			return this.details.getUsername();
		}

		@Override
		public @Nullable String getPassword() {
			return this.details.getPassword();
		}

	}

}
