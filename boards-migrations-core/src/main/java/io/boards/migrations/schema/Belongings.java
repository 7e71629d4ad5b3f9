package io.boards.migrations.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an object has that the statement which creates it does not say: whoever drops it
 * and creates it again takes that away.
 *
 * @param owner the role that owns it; null where its table decides
 * @param privileges who may do what, in PostgreSQL's order; those that nobody had to
 * grant too
 * @param comment its comment; null for none, and for that of a table or column, which is
 * a part of these
 * @param parameters the storage parameters of a materialized view; other objects have
 * them as a part of themselves
 * @param firing when a trigger fires, as {@code ALTER TABLE} says it; null for simply
 * enabled ones and for all other objects
 */
public record Belongings(@Nullable String owner, List<Privilege> privileges, @Nullable String comment,
		Map<String, String> parameters, @Nullable String firing) {

	public Belongings {
		privileges = List.copyOf(privileges);
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

}
