@NullMarked
package io.boards.migrations.event;

import org.jspecify.annotations.NullMarked;
