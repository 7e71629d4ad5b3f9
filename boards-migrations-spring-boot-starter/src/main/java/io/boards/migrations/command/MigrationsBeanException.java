package io.boards.migrations.command;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

import org.springframework.context.ApplicationContext;

/**
 * The application does not have exactly one bean that commands could work on.
 */
public class MigrationsBeanException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private MigrationsBeanException(Failure failure) {
		super(failure);
	}

	static MigrationsBeanException in(ApplicationContext context) {
		String[] names = context.getBeanNamesForType(Migrations.class);
		String profiles = String.join(", ", ApplicationWorkplace.profiles(context.getEnvironment()));
		if (names.length == 0) {
			return new MigrationsBeanException(Failure
				.of("The application has no Migrations bean, which it gets where it has a DataSource.")
				.fact("profiles", profiles)
				.remedy("Configure a DataSource, such as by spring.datasource.url, or name the profile that does"
						+ " (--spring.profiles.active=…)."));
		}
		return new MigrationsBeanException(
				Failure.of("The application has several Migrations beans, and it is not clear which one is meant.")
					.fact("beans", String.join(", ", names))
					.remedy("Make one of them @Primary."));
	}

}
