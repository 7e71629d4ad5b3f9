package io.boards.migrations.command;

import java.util.Arrays;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.ApplicationFailureException;
import io.boards.migrations.autoconfigure.MigrationsProperties;
import io.boards.migrations.cli.Workplace;
import io.boards.migrations.script.SourceDirectories;

import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The application as the place where commands work.
 *
 * @param context knows how to make the application's beans
 * @param protectedProfiles those of the application's profiles that are protected
 * @param sources where revisions are written, and newer than in the application
 */
record ApplicationWorkplace(ApplicationContext context, List<String> protectedProfiles,
		SourceDirectories sources) implements Workplace {

	static ApplicationWorkplace of(ApplicationContext context) {
		Environment environment = context.getEnvironment();
		// Not the bean: an application without a DataSource has none.
		MigrationsProperties properties = MigrationsProperties.of(environment);
		List<String> here = Arrays.asList(profiles(environment));
		return new ApplicationWorkplace(context,
				properties.protectedProfiles().stream().filter(here::contains).toList(), properties.sources());
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
			return migrations.withSources(this.sources);
		}
		catch (BeansException ex) {
			throw ApplicationFailureException.explain(ex, this.context);
		}
	}

}
