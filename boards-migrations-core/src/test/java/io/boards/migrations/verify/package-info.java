@NullMarked
package io.boards.migrations.verify;

import org.jspecify.annotations.NullMarked;
