/**
 * The authoritative models: the schema is what these entities say, and the revisions are
 * how it got there.
 */
@NullMarked
package io.boards.sample.dbmodels;

import org.jspecify.annotations.NullMarked;
