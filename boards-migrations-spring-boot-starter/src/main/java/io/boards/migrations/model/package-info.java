/**
 * What the JPA entities of an application ask the database to be.
 * <p>
 * Hibernate reads the mappings and is stopped before it makes an
 * {@code EntityManagerFactory}; its model of tables then becomes a
 * {@link io.boards.migrations.schema.Schema}. JPA is optional:
 * {@link io.boards.migrations.model.EntityModel} can be used without it, all else here is
 * loaded only where it is there.
 */
@NullMarked
package io.boards.migrations.model;

import org.jspecify.annotations.NullMarked;
