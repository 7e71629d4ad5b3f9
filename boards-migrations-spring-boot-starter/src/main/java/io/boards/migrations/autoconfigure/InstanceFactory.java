package io.boards.migrations.autoconfigure;

import java.util.List;
import java.util.Set;

import io.boards.migrations.Migrations;
import io.boards.migrations.MigrationsBuilder;
import io.boards.migrations.autoconfigure.MigrationsProperties.Instance;
import io.boards.migrations.generate.ObjectFilter;
import io.boards.migrations.generate.OperationsCustomizer;
import io.boards.migrations.model.EntitySchemaSource;
import io.boards.migrations.model.UnitChoice;
import io.boards.migrations.neighbour.Neighbours;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.runtime.BackfillThrottle;
import io.boards.migrations.script.MigrationCreationException;
import io.boards.migrations.script.PostWrite;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * Makes the {@link Migrations} bean of each instance, and what brings its database to the
 * head.
 */
final class InstanceFactory {

	/** The name of the bean where there is one database. */
	private static final String ONLY = "migrations";

	private final ConfigurableListableBeanFactory beans;

	private final ApplicationContext context;

	private final MigrationsProperties properties;

	private final InstanceSources sources;

	private final InstanceListeners listeners;

	/**
	 * Makes nothing yet.
	 * @param beans the application's beans
	 * @param context the application
	 * @param properties its properties
	 * @param sources lead to its databases
	 * @param listeners hear of runs
	 */
	InstanceFactory(ConfigurableListableBeanFactory beans, ApplicationContext context, MigrationsProperties properties,
			InstanceSources sources, InstanceListeners listeners) {
		this.beans = beans;
		this.context = context;
		this.properties = properties;
		this.sources = sources;
		this.listeners = listeners;
	}

	/**
	 * Makes the bean of an application that has one database; nothing is read and nothing
	 * connects.
	 * @return the migrations
	 */
	Migrations only() {
		Set<String> configured = this.properties.instances().keySet();
		if (!configured.isEmpty()) {
			throw InstanceException.otherThanProcessed(Set.of(), configured);
		}
		return make(ONLY);
	}

	/**
	 * Makes the bean of one of several instances; nothing is read and nothing connects.
	 * @param name the bean's name
	 * @return the migrations of that instance
	 */
	Migrations migrations(String name) {
		Set<String> configured = this.properties.instances().keySet();
		if (!configured.contains(name) || !configured.stream().allMatch(this.beans::containsBean)) {
			String[] processed = this.beans.getBeanNamesForType(Migrations.class, true, false);
			throw InstanceException.otherThanProcessed(List.of(processed), configured);
		}
		return make(name);
	}

	private Migrations make(String name) {
		// Those that were said when the application was processed ahead of time were
		// others.
		InstanceChecks.check(this.properties);
		Instance instance = this.properties.instances().get(name);
		MigrationsProperties own = this.properties.instance(name);
		LateDataSource source = this.sources.source(name, instance, own);
		Environment environment = this.context.getEnvironment();
		ObjectProvider<BackfillThrottle> throttle = this.beans.getBeanProvider(BackfillThrottle.class);
		MigrationsBuilder builder = Migrations.builder(source)
			.locations(own.locations())
			.postWrite(new PostWrite(own.postWrite()))
			.migrationFactory(this::create)
			.siblings(new DataSourceSiblings(source::chosen))
			.model(new EntitySchemaSource(this.beans, units(name, instance, source.choice())))
			.generation(own.generation(this.beans.getBeanProvider(ObjectFilter.class).orderedStream(),
					this.beans.getBeanProvider(OperationsCustomizer.class).orderedStream()))
			.lint(own.lint().settings())
			.onUnknown(own.unknownRevisions())
			.tenants(new InstanceTenants(this.beans, instance != null).of(name, own))
			.tenantsParallel(own.tenantsParallel())
			.settings(own.settings(environment.getProperty("spring.application.name"))
				// Made when a backfill needs it, which is rare.
				.withThrottle((batch) -> throttle.getIfAvailable(() -> BackfillThrottle.NONE).pause(batch))
				.withListener(this.listeners.of(name)));
		ClassLoader loader = this.context.getClassLoader();
		return ((loader != null) ? builder.classLoader(loader) : builder).build();
	}

	/**
	 * The entities of an instance are those that use its DataSource, unless it names
	 * others. Behind a URL there may be any database.
	 */
	private static UnitChoice units(String name, @Nullable Instance instance, DataSourceChoice choice) {
		if (instance == null) {
			return UnitChoice.ALL;
		}
		String property = InstanceNames.PROPERTY + "." + name + ".model";
		if (instance.model() != null) {
			return UnitChoice.named(property, instance.model());
		}
		boolean elsewhere = instance.url() != null && instance.datasource() == null;
		return UnitChoice.using(property, elsewhere ? () -> null : choice::ofApplication);
	}

	private Migration create(Class<? extends Migration> type) {
		try {
			return this.context.getAutowireCapableBeanFactory().createBean(type);
		}
		catch (BeansException ex) {
			throw new MigrationCreationException(type, NestedExceptionUtils.getMostSpecificCause(ex));
		}
	}

	/**
	 * Makes what brings the database of one of several instances to the head.
	 * @param name the instance's name
	 * @return the initializer
	 */
	MigrationsInitializer initializer(String name) {
		return initializer(name, this.beans.getBean(name, Migrations.class), this.properties.instance(name));
	}

	/**
	 * Makes what brings the only database to the head.
	 * @param migrations those of the application
	 * @return the initializer
	 */
	MigrationsInitializer initializer(Migrations migrations) {
		return initializer(null, migrations, this.properties);
	}

	private MigrationsInitializer initializer(@Nullable String instance, Migrations migrations,
			MigrationsProperties own) {
		if (own.onStartup() != OnStartup.NONE) {
			new Neighbours(this.beans, this.context.getEnvironment()).refuseDdlAuto();
		}
		return new MigrationsInitializer(instance, migrations, own.onStartup(), own.drift(), own.startupWait());
	}

}
