/**
 * The actuator endpoint {@code migrations}.
 */
@NullMarked
package io.boards.migrations.actuate;

import org.jspecify.annotations.NullMarked;
