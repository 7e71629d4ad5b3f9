@NullMarked
package io.boards.migrations.observation;

import org.jspecify.annotations.NullMarked;
