package io.boards.migrations.event;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * Where a run is.
 *
 * @param context the application
 * @param instance the name of the {@code Migrations} bean
 * @param tenant the schema of the tenant that it is for; null where there are none
 */
record RunOrigin(ApplicationContext context, String instance, @Nullable String tenant) {
}
