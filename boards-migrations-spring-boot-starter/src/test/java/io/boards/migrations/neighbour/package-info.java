@NullMarked
package io.boards.migrations.neighbour;

import org.jspecify.annotations.NullMarked;
