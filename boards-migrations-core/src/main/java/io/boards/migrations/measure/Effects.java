package io.boards.migrations.measure;

/**
 * What a revision does to whoever uses the database meanwhile, in words. Autogenerate
 * writes them above what it has proven; where they stand, the lint finds nothing that
 * nobody knew. So both take them from here. Names are SQL.
 */
public final class Effects {

	private Effects() {
	}

	/**
	 * A table is locked.
	 * @param table the table
	 * @param lock whom it keeps waiting
	 * @return a sentence
	 */
	public static String locks(String table, TableLock lock) {
		return "Locks " + table + " against " + lock.against() + ".";
	}

	/**
	 * A table is written anew.
	 * @param table the table
	 * @return a sentence
	 */
	public static String rewrites(String table) {
		return "Rewrites the table " + table + ", and its indexes.";
	}

	/**
	 * A table is read from its beginning to its end.
	 * @param table the table
	 * @return a sentence
	 */
	public static String reads(String table) {
		return "Reads the whole table " + table + ".";
	}

	/**
	 * An index is built.
	 * @param index the index
	 * @param table its table
	 * @return a sentence
	 */
	public static String builds(String index, String table) {
		return "Builds the index " + index + " of " + table + ".";
	}

	/**
	 * Each partition gets an index, by a name of its own.
	 * @param table the table that consists of them
	 * @return a sentence
	 */
	public static String buildsInParts(String table) {
		return "Builds an index of each partition of " + table + ".";
	}

	/**
	 * A materialized view is filled.
	 * @param view the view
	 * @return a sentence
	 */
	public static String fills(String view) {
		return "Fills the materialized view " + view + ", for as long as its query takes.";
	}

	/**
	 * A generated column goes and comes again.
	 * @param column the column, with its table
	 * @return a sentence
	 */
	public static String computes(String column) {
		return "Computes the values of " + column + " again.";
	}

	/**
	 * Something gets another name.
	 * @param what what it is, with its name so far, such as
	 * {@code the column boards.users.name}
	 * @param to its name afterwards
	 * @return a sentence
	 */
	public static String renames(String what, String to) {
		return "Renames " + what + " to " + to + ", which running releases do not know.";
	}

}
