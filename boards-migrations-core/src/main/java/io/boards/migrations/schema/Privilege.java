package io.boards.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a role may do with an object. Who granted it does not count.
 *
 * @param grantee the role; null for everybody
 * @param name such as {@code SELECT}
 * @param grantable whether the role may grant it to others
 */
public record Privilege(@Nullable String grantee, String name, boolean grantable) {
}
