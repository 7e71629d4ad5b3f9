package io.boards.migrations.model;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * A persistence unit of an application.
 *
 * @param bean the name of the bean of its {@code EntityManagerFactory}
 * @param name its own name
 * @param dataSource its DataSource, if it has one of its own
 */
public record PersistenceUnit(String bean, @Nullable String name, @Nullable DataSource dataSource) {
}
