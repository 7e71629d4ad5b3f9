package io.boards.migrations.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;

/**
 * What some schemas of a database hold.
 *
 * @param schema all that there are values for
 * @param partitioned the tables of the schema that consist of partitions
 * @param unmodelled how much else there is, by what it is, such as {@code rule}: none of
 * it is in the schema
 * @param serverVersion the server's major version, such as 18
 */
public record Catalog(Schema schema, Set<QualifiedName> partitioned, Map<String, Integer> unmodelled,
		int serverVersion) {

	public Catalog {
		partitioned = Set.copyOf(partitioned);
		unmodelled = Collections.unmodifiableMap(new TreeMap<>(unmodelled));
	}

}
