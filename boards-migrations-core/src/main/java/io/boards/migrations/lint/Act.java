package io.boards.migrations.lint;

import java.util.List;

import io.boards.migrations.sql.Named;
import org.jspecify.annotations.Nullable;

/**
 * Something that a statement does, as far as its text shows it.
 */
sealed interface Act {

	/**
	 * A table is made.
	 *
	 * @param table its name
	 * @param temporary whether it ends with the session
	 */
	record CreateTable(Named table, boolean temporary) implements Act {
	}

	/** A table goes. */
	record DropTable(Named table) implements Act {
	}

	/** A schema or a database goes. */
	record DropSchema(String kind, String name) implements Act {
	}

	/** The rows of a table go. */
	record Truncate(Named table) implements Act {
	}

	/** What depends on something goes with it. */
	record Cascade() implements Act {
	}

	/** A column goes. */
	record DropColumn(Named table, String column) implements Act {
	}

	/**
	 * A table or view gets another name, or another schema.
	 *
	 * @param kind what it is
	 * @param name its name so far
	 * @param to its name afterwards
	 */
	record Rename(String kind, Named name, Named to) implements Act {
	}

	/** A column gets another name. */
	record RenameColumn(Named table, String column, String to) implements Act {
	}

	/** A value of an enum type gets another name. */
	record RenameValue(Named type, String value, String to) implements Act {
	}

	/**
	 * An enum type gets another value.
	 *
	 * @param type its name
	 * @param value the value
	 * @param isPlaced whether it says before or behind which one
	 */
	record AddValue(Named type, String value, boolean isPlaced) implements Act {
	}

	/**
	 * A column comes.
	 *
	 * @param table its table
	 * @param column its name
	 * @param type the first word of its type
	 * @param isRequired whether whoever inserts a row has to give it a value
	 */
	record AddColumn(Named table, String column, String type, boolean isRequired) implements Act {
	}

	/**
	 * A column gets a type, when it comes or later.
	 *
	 * @param table its table
	 * @param column its name
	 * @param type its type
	 */
	record Typed(Named table, String column, ColumnType type) implements Act {
	}

	/** A table gets a primary key. */
	record PrimaryKey(Named table, List<String> columns) implements Act {

		public PrimaryKey {
			columns = List.copyOf(columns);
		}

	}

	/** A column may be null from now on. */
	record DropNotNull(Named table, String column) implements Act {
	}

	/** Rows are compared with a constraint that is there. */
	record Validate(Named table, String constraint) implements Act {
	}

	/** A partition becomes a table of its own. */
	record Detach(Named table, Named partition, boolean concurrently) implements Act {
	}

	/** Row level security is switched on or off. */
	record RowSecurity(Named table, boolean enabled) implements Act {
	}

	/**
	 * Something comes that entities do not ask for.
	 *
	 * @param kind what it is, such as {@code POLICY}
	 * @param name its name
	 * @param on the table that it belongs to
	 * @param guarded whether it is no mistake if it is there
	 */
	record Create(String kind, Named name, @Nullable Named on, boolean guarded) implements Act {
	}

	/** Something else than a table, a schema or an index goes. */
	record Drop(String kind, Named name, @Nullable Named on, boolean guarded) implements Act {
	}

	/** An index comes. */
	record CreateIndex(@Nullable String name, Named table, boolean concurrently) implements Act {
	}

	/** An index goes. */
	record DropIndex(Named index, boolean concurrently) implements Act {
	}

	/**
	 * A table is named whose schema the search path decides, or is not.
	 *
	 * @param name its name
	 * @param isOther whether the statement is about another one, which refers to it
	 */
	record Mention(Named name, boolean isOther) implements Act {
	}

}
