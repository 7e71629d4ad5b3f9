@NullMarked
package io.boards.migrations.monitor;

import org.jspecify.annotations.NullMarked;
