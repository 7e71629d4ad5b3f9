/**
 * A revision that needs a bean.
 */
@org.jspecify.annotations.NullMarked
package io.boards.migrations.autoconfigure.tenants;
