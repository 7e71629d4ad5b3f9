/**
 * Scripts: revisions with their migrations, found in SQL files and Java classes.
 */
@NullMarked
package io.boards.migrations.script;

import org.jspecify.annotations.NullMarked;
