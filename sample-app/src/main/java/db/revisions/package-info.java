/**
 * The revisions that are written in Java; those in SQL are resources of the same name.
 */
@NullMarked
package db.revisions;

import org.jspecify.annotations.NullMarked;
