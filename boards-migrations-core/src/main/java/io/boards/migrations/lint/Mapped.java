package io.boards.migrations.lint;

import java.util.Collection;
import java.util.Set;

/**
 * What the entities map.
 */
@FunctionalInterface
public interface Mapped {

	/** Nobody can say. */
	Mapped NOTHING = (table) -> Set.of();

	/**
	 * The columns of a table.
	 * @param table the table's name, without its schema
	 * @return their names; none where no entity maps it
	 */
	Collection<String> columns(String table);

}
