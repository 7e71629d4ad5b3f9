package io.boards.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.container.ContainerImageMetadata;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How the properties say that migrations connect.
 *
 * @param properties may name URL, user and password
 * @param inContainer whether the application's database is in a container that Spring
 * Boot has found, which is so in tests and on the machines of developers: then the
 * configured URL, which is that of a real database, is never used
 */
record ConfiguredConnection(MigrationsProperties properties, boolean inContainer) implements ConnectionOfProperties {

	/**
	 * Looks where the application's database is.
	 * @param properties may name URL, user and password
	 * @param beans the application's
	 * @param application the type of bean that tells how the application connects
	 * @return the connection
	 */
	static ConfiguredConnection of(MigrationsProperties properties, ConfigurableListableBeanFactory beans,
			Class<? extends ConnectionDetails> application) {
		boolean inContainer = false;
		for (String name : beans.getBeanNamesForType(application, true, false)) {
			inContainer |= beans.containsBeanDefinition(name)
					&& ContainerImageMetadata.isPresent(beans.getBeanDefinition(name));
		}
		return new ConfiguredConnection(properties, inContainer);
	}

	@Override
	public @Nullable String getJdbcUrl() {
		return this.inContainer ? null : this.properties.url();
	}

	@Override
	public @Nullable String getUsername() {
		return this.properties.user();
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.password();
	}

	@Override
	public ConfiguredConnection with(MigrationsProperties instance) {
		return new ConfiguredConnection(instance, this.inContainer);
	}

	@Override
	public ConfiguredConnection configured() {
		return this;
	}

	/** Without the password. */
	@Override
	public String toString() {
		return this.properties.toString();
	}

}
