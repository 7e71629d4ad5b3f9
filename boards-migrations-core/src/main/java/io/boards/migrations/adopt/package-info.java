/**
 * Taking over from other tools: reading where they left a database, and turning their
 * files into revisions.
 */
@NullMarked
package io.boards.migrations.adopt;

import org.jspecify.annotations.NullMarked;
