package io.boards.migrations.neighbour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Sees whether somebody else changes the schema too.
 *
 * @param beans the application's beans, made or only defined
 * @param environment its properties
 */
public record Neighbours(ConfigurableListableBeanFactory beans, Environment environment) {

	private static final Logger log = LoggerFactory.getLogger(Neighbours.class);

	/**
	 * Refuses Hibernate's own changes of the schema.
	 * @throws DdlAutoException where a property asks for them
	 */
	public void refuseDdlAuto() {
		if (isPresent("jakarta.persistence.EntityManagerFactory") && DdlAuto.hasEntities(this.beans)) {
			DdlAuto.check(this.environment);
		}
	}

	/**
	 * Warns of other tools that migrate the same DataSource. Spring Boot makes them
	 * before our migrations; one that is not made does nothing.
	 * @param source the DataSource that is migrated, asked for where there is another
	 * tool
	 */
	public void warn(Supplier<@Nullable DataSource> source) {
		List<OtherTool> others = new ArrayList<>();
		if (isPresent("org.flywaydb.core.Flyway")) {
			others.addAll(FlywayBeans.made(this.beans));
		}
		if (isPresent("liquibase.integration.spring.SpringLiquibase")) {
			others.addAll(LiquibaseBeans.made(this.beans));
		}
		DataSource migrated = others.isEmpty() ? null : source.get();
		if (migrated != null) {
			others.stream()
				.filter((other) -> other.migrates(migrated))
				.forEach((other) -> log.warn(
						"{} (bean {}) and boards-migrations both migrate the same DataSource."
								+ " Leave it to one of them: {}=false, or boards.migrations.on-startup=none",
						other.tool(), other.bean(), other.property()));
		}
	}

	private boolean isPresent(String type) {
		return ClassUtils.isPresent(type, this.beans.getBeanClassLoader());
	}

}
