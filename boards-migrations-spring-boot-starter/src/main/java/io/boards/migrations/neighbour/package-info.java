/**
 * Others in an application that may change its schema too: Flyway, Liquibase, Hibernate.
 */
@NullMarked
package io.boards.migrations.neighbour;

import org.jspecify.annotations.NullMarked;
