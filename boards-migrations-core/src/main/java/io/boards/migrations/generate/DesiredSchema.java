package io.boards.migrations.generate;

import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Renames;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;

/**
 * A schema as somebody wants it: types and expressions as he wrote them, names where he
 * gave them.
 *
 * @param schema what is wanted; constraints may have no names, and names no schemas
 * @param unnamedIndexes the indexes in it whose names were not given
 * @param renames what it says of earlier names
 * @param notModelled what is wanted besides, and cannot be said by a schema
 */
public record DesiredSchema(Schema schema, Set<QualifiedName> unnamedIndexes, Renames renames,
		List<String> notModelled) {

	public DesiredSchema {
		unnamedIndexes = Set.copyOf(unnamedIndexes);
		notModelled = List.copyOf(notModelled);
	}

	/**
	 * A schema that says nothing of earlier names.
	 * @param schema the schema
	 * @return it as it is
	 */
	public static DesiredSchema of(Schema schema) {
		return new DesiredSchema(schema, Set.of(), Renames.NONE, List.of());
	}

}
