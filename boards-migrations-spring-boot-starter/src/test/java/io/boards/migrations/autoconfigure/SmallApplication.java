package io.boards.migrations.autoconfigure;

import java.nio.file.Path;

import io.boards.migrations.test.TestDatabase;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.ContextIdApplicationContextInitializer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * An application that has a database and its migrations.
 */
public final class SmallApplication {

	private SmallApplication() {
	}

	/**
	 * Prepares one.
	 * @param database its database
	 * @param more what it has besides
	 * @return what starts it
	 */
	public static ApplicationContextRunner on(TestDatabase database, Class<?>... more) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withConfiguration(AutoConfigurations.of(more))
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"spring.datasource.username=" + database.user(),
					"spring.datasource.password=" + database.password());
	}

	/**
	 * Prepares one that has a name.
	 * @param database its database
	 * @param revisions the directory of its revisions
	 * @param more what it has besides
	 * @return what starts it
	 */
	public static ApplicationContextRunner on(TestDatabase database, Path revisions, Class<?>... more) {
		return on(database, more).withInitializer(new ContextIdApplicationContextInitializer())
			.withPropertyValues("boards.migrations.locations=file:" + revisions, "spring.application.name=boards");
	}

}
