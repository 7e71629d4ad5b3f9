/**
 * What leads from one schema to another: operations in an order that PostgreSQL accepts.
 * <p>
 * Pure and deterministic. Each kind of object is compared by one small class, an
 * {@code ObjectKind}; what uses something that ends is taken out of its way and put back
 * afterwards; and the order follows from what each operation makes, needs, frees and
 * ends.
 */
@NullMarked
package io.boards.migrations.diff;

import org.jspecify.annotations.NullMarked;
