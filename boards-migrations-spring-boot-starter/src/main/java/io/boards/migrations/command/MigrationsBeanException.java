package io.boards.migrations.command;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

import org.springframework.core.env.Environment;

/**
 * The application has no bean that commands could work on.
 */
public class MigrationsBeanException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private MigrationsBeanException(Failure failure) {
		super(failure);
	}

	static MigrationsBeanException in(Environment environment) {
		return new MigrationsBeanException(
				Failure.of("The application has no Migrations bean, which it gets where it has a DataSource.")
					.fact("profiles", String.join(", ", ApplicationWorkplace.profiles(environment)))
					.remedy("Configure a DataSource, such as by spring.datasource.url, or name the profile that does"
							+ " (--spring.profiles.active=…)."));
	}

}
