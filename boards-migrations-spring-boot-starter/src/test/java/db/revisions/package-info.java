/**
 * Revisions in Java of the application under test.
 */
@NullMarked
package db.revisions;

import org.jspecify.annotations.NullMarked;
