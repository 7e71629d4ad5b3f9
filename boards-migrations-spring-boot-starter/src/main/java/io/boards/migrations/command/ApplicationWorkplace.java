package io.boards.migrations.command;

import java.util.Arrays;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.ApplicationFailureException;
import io.boards.migrations.autoconfigure.MigrationsProperties;
import io.boards.migrations.cli.Workplace;

import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The application as the place where commands work.
 *
 * @param context knows how to make the application's beans
 * @param protectedProfiles those of the application's profiles that are protected
 */
record ApplicationWorkplace(ApplicationContext context, List<String> protectedProfiles) implements Workplace {

	static ApplicationWorkplace of(ApplicationContext context) {
		Environment environment = context.getEnvironment();
		// Not the bean: an application without a DataSource has none.
		List<String> all = Binder.get(environment)
			.bindOrCreate("boards.migrations", MigrationsProperties.class)
			.protectedProfiles();
		List<String> here = Arrays.asList(profiles(environment));
		return new ApplicationWorkplace(context, all.stream().filter(here::contains).toList());
	}

	/**
	 * Where no profile is active, the default ones are what configures the application.
	 */
	static String[] profiles(Environment environment) {
		String[] active = environment.getActiveProfiles();
		return (active.length > 0) ? active : environment.getDefaultProfiles();
	}

	@Override
	public Migrations migrations() {
		try {
			Migrations migrations = this.context.getBeanProvider(Migrations.class).getIfUnique();
			if (migrations == null) {
				throw MigrationsBeanException.in(this.context);
			}
			return migrations;
		}
		catch (BeansException ex) {
			throw ApplicationFailureException.explain(ex, this.context);
		}
	}

}
