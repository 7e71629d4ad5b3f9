package io.boards.migrations.adopt;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.schema.QualifiedName;

/**
 * Thrown when the table of another tool is not there, or is another table than it seems.
 */
public class ForeignTableException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private ForeignTableException(Failure failure) {
		super(failure);
	}

	/**
	 * The table is not there.
	 * @param tool whose table it is
	 * @param table the name that was looked for
	 * @param searched the schemas that were looked into
	 * @param elsewhere other schemas that have such a table
	 * @return the exception
	 */
	static ForeignTableException missing(String tool, QualifiedName table, List<String> searched,
			List<String> elsewhere) {
		Failure failure = Failure.of("This database has no table of " + tool + " where it was looked for.")
			.fact("table", table.name())
			.fact("looked in",
					searched.isEmpty() ? "no schema: the search path is empty" : String.join(", ", searched));
		if (elsewhere.isEmpty()) {
			return new ForeignTableException(failure.remedy("See that the connection leads to the database that " + tool
					+ " worked on." + " If the table has another name or schema, name it as schema.table."));
		}
		QualifiedName found = table.in(elsewhere.get(0));
		return new ForeignTableException(failure.fact("found in", String.join(", ", elsewhere))
			.remedy("If it is the one that is meant, name it: " + found + "."));
	}

	static ForeignTableException unlike(String tool, QualifiedName table, List<String> columns) {
		return new ForeignTableException(Failure.of("The table is none that " + tool + " keeps.")
			.fact("table", table)
			.fact("columns", String.join(", ", columns) + " were expected")
			.remedy("Name the right one as schema.table."));
	}

}
