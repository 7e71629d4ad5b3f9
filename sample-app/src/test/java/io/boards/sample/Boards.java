package io.boards.sample;

import java.util.Map;

import io.boards.migrations.Migrations;
import io.boards.migrations.MigrationsBuilder;
import io.boards.migrations.test.TestDatabase;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The history of Boards on a database, without the application around it.
 */
final class Boards {

	private Boards() {
	}

	static Migrations on(TestDatabase database) {
		return on(database, Map.of());
	}

	static Migrations on(TestDatabase database, Map<String, Object> properties) {
		return builder(database, properties).build();
	}

	static MigrationsBuilder builder(TestDatabase database) {
		return builder(database, Map.of());
	}

	private static MigrationsBuilder builder(TestDatabase database, Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerResolvableDependency(Environment.class, environment);
		return Migrations.builder(database.dataSource()).migrationFactory(beans::createBean);
	}

}
