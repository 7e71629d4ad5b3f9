package io.boards.migrations.model;

import org.hibernate.boot.spi.MetadataImplementor;

/**
 * What Hibernate made of the mappings of a persistence unit.
 *
 * @param metadata its model of tables
 * @param unit the persistence unit
 */
record Captured(MetadataImplementor metadata, PersistenceUnit unit) {
}
