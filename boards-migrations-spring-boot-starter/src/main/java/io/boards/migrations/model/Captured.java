package io.boards.migrations.model;

import javax.sql.DataSource;

import org.hibernate.boot.spi.MetadataImplementor;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate made of the mappings of a persistence unit.
 *
 * @param metadata its model of tables
 * @param dataSource the DataSource of the persistence unit, if it has one of its own
 */
record Captured(MetadataImplementor metadata, @Nullable DataSource dataSource) {
}
