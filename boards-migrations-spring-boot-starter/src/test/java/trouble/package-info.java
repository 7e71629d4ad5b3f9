/**
 * A revision in Java that cannot be made.
 */
@NullMarked
package trouble;

import org.jspecify.annotations.NullMarked;
