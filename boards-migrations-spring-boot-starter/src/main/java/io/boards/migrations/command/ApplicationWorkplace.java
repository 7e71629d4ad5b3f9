package io.boards.migrations.command;

import java.util.Arrays;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.ApplicationFailureException;
import io.boards.migrations.autoconfigure.MigrationsProperties;
import io.boards.migrations.cli.InstanceChoiceException;
import io.boards.migrations.cli.Workplace;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The application as the place where commands work.
 *
 * @param context knows how to make the application's beans
 * @param protectedProfiles those of the application's profiles that are protected
 * @param properties say where revisions are written, and newer than in the application
 */
record ApplicationWorkplace(ApplicationContext context, List<String> protectedProfiles,
		MigrationsProperties properties) implements Workplace {

	static ApplicationWorkplace of(ApplicationContext context) {
		Environment environment = context.getEnvironment();
		// Not the bean: an application without a DataSource has none.
		MigrationsProperties properties = MigrationsProperties.of(environment);
		List<String> here = Arrays.asList(profiles(environment));
		return new ApplicationWorkplace(context,
				properties.protectedProfiles().stream().filter(here::contains).toList(), properties);
	}

	/**
	 * Where no profile is active, the default ones are what configures the application.
	 */
	static String[] profiles(Environment environment) {
		String[] active = environment.getActiveProfiles();
		return (active.length > 0) ? active : environment.getDefaultProfiles();
	}

	@Override
	public Migrations migrations(@Nullable String instance) {
		try {
			String name = (instance != null) ? known(instance) : only();
			return this.context.getBean(name, Migrations.class).withSources(this.properties.instance(name).sources());
		}
		catch (BeansException ex) {
			throw ApplicationFailureException.explain(ex, this.context);
		}
	}

	private String known(String instance) {
		List<String> names = names();
		if (!names.contains(instance)) {
			throw InstanceChoiceException.unknown(instance, names);
		}
		return instance;
	}

	/** Or the one that is primary, as a bean that the application defines may be. */
	private String only() {
		List<String> names = names();
		if (names.size() == 1) {
			return names.get(0);
		}
		return names.stream()
			.filter(this::isPrimary)
			.findFirst()
			.orElseThrow(() -> InstanceChoiceException.several(names));
	}

	private boolean isPrimary(String name) {
		return this.context.getAutowireCapableBeanFactory() instanceof ConfigurableListableBeanFactory beans
				&& beans.containsBeanDefinition(name) && beans.getBeanDefinition(name).isPrimary();
	}

	private List<String> names() {
		List<String> names = List
			.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.context, Migrations.class, true, false));
		if (names.isEmpty()) {
			throw MigrationsBeanException.in(this.context.getEnvironment());
		}
		return names;
	}

}
