package io.boards.migrations.autoconfigure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.r2dbc.init.R2dbcScriptDatabaseInitializer;

/**
 * Makes whatever connects by R2DBC wait for the migrations, and the scripts of
 * {@code spring.sql.init} too. Spring Boot by itself knows of no bean that would have to
 * wait, and has the scripts run before the migrations where they go by R2DBC: if a
 * ConnectionFactory then waited, it would do so in a circle.
 */
final class ConnectionFactoriesWait implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		Set<String> migrations = names(beans, MigrationsInitializer.class);
		Set<String> scripts = names(beans, R2dbcScriptDatabaseInitializer.class);
		Set<String> waiting = names(beans, ConnectionFactory.class);
		waiting.addAll(scripts);
		migrations.forEach((name) -> dependOn(beans.getBeanDefinition(name), Set.of(), scripts));
		waiting.forEach((name) -> dependOn(beans.getBeanDefinition(name), migrations, Set.of()));
	}

	private static Set<String> names(ConfigurableListableBeanFactory beans, Class<?> type) {
		Set<String> names = new LinkedHashSet<>(List.of(beans.getBeanNamesForType(type, true, false)));
		names.removeIf((name) -> !beans.containsBeanDefinition(name));
		return names;
	}

	private static void dependOn(BeanDefinition definition, Set<String> more, Set<String> less) {
		String[] before = definition.getDependsOn();
		Set<String> all = new LinkedHashSet<>(List.of((before != null) ? before : new String[0]));
		all.addAll(more);
		all.removeAll(less);
		definition.setDependsOn(all.toArray(String[]::new));
	}

}
