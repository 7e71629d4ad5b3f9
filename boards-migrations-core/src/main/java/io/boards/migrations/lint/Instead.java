package io.boards.migrations.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.measure.Relation;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Redaction;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;

/**
 * What to write instead of a statement that keeps others waiting.
 */
final class Instead {

	private static final String OUTSIDE = "-- migrate:upgrade transaction:false\n";

	private static final String LATER = "\nand in a later revision\n";

	private static final String NEW_COLUMN = "Add a new column of that type, write both, fill it with op.backfill, read"
			+ " the new one, and drop the old one in a later release.";

	private static final Pattern INDEX = Pattern.compile("(?is)(create\\s+(?:unique\\s+)?index\\s)(.*)");

	private static final Pattern SET_NOT_NULL = Pattern
		.compile("(?is).*\\balter\\s+(?:column\\s+)?(\\S+)\\s+set\\s+not\\s+null.*");

	private static final Pattern CONSTRAINT = Pattern.compile("(?is).*\\badd\\s+constraint\\s+(\\S+)\\s.*");

	private Instead() {
	}

	/**
	 * What to write instead.
	 * @param rule what was found
	 * @param statement where
	 * @param table the table that it was found about
	 * @return SQL, or what to do
	 */
	static String of(Rule rule, Statement statement, Relation table) {
		String text = Redaction.of(statement.text()).strip();
		if (new Words(text).first().equals("do")) {
			return "The statements of the block by themselves: of those, the lint says what to write instead.";
		}
		return switch (rule) {
			case REWRITES_TABLE -> rewrites(text, table);
			case SCANS_TABLE -> scans(text, table.name());
			case BUILDS_INDEX -> builds(text, statement, table.name());
			case DROP_INDEX -> OUTSIDE + text.replaceFirst("(?is)^drop\\s+index\\s", "DROP INDEX CONCURRENTLY ") + ";";
			case DETACH_PARTITION -> OUTSIDE + text + " CONCURRENTLY;";
			case VALIDATES_UNDER_LOCK ->
				"The statement in a revision of its own, behind the one that adds the constraint.";
			case WORKS_UNDER_LOCK -> "What locks the table, last in its revision; what takes time, in one of its own"
					+ " (rows with op.backfill).";
			case ROWS_IN_TRANSACTION -> "op.backfill in a revision of its own, which changes them in batches.";
			default -> "The statement in a revision of its own, so that the lock is short.";
		};
	}

	/**
	 * What to write instead in a downgrade.
	 * @param rule what was found
	 * @param statement where
	 * @param table the table that it was found about
	 * @return SQL where the same can be had without keeping others waiting
	 */
	static String ofDowngrade(Rule rule, Statement statement, Relation table) {
		String sql = of(rule, statement, table);
		return (sql.startsWith(OUTSIDE) && !sql.contains(LATER))
				? sql.replaceFirst("migrate:upgrade", "migrate:downgrade") : "Know it before you go back.";
	}

	private static String rewrites(String text, Relation table) {
		if (!table.isTable()) {
			return "REFRESH MATERIALIZED VIEW CONCURRENTLY " + table.name() + ";\nwhich needs a unique index of it.";
		}
		List<Act> acts = ActReader.read(Statement.of(text));
		for (Act act : acts) {
			if (act instanceof Act.AddColumn add) {
				String column = Quoting.asRead(add.column());
				return "ALTER TABLE " + table.name() + " ADD COLUMN " + column + " " + add.type() + ";\nALTER TABLE "
						+ table.name() + " ALTER COLUMN " + column
						+ " SET DEFAULT …;\nthen fill the old rows with op.backfill.";
			}
		}
		boolean changesType = text.matches("(?is).*\\btype\\b.*");
		return changesType ? NEW_COLUMN : "Nothing does it without a lock: plan a time for it, or use pg_repack.";
	}

	private static String scans(String text, String table) {
		Matcher notNull = SET_NOT_NULL.matcher(text);
		if (notNull.matches()) {
			String column = notNull.group(1);
			return "ALTER TABLE " + table + " ADD CONSTRAINT not_null CHECK (" + column + " IS NOT NULL) NOT VALID;"
					+ LATER + "ALTER TABLE " + table + " VALIDATE CONSTRAINT not_null;" + LATER + "ALTER TABLE " + table
					+ " ALTER COLUMN " + column + " SET NOT NULL, DROP CONSTRAINT not_null;";
		}
		Matcher constraint = CONSTRAINT.matcher(text);
		if (constraint.matches()) {
			return text + " NOT VALID;" + LATER + "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + constraint.group(1)
					+ ";";
		}
		if (text.matches("(?is).*\\battach\\s+partition\\b.*")) {
			return "A check on the partition that says what its bounds say, NOT VALID; validate it in a later revision,"
					+ " and attach it then.";
		}
		if (text.matches("(?is).*\\btype\\b.*")) {
			return "Drop the check, change the type, and add the check again NOT VALID; validate it in a later revision.";
		}
		return "Add the constraint by itself, NOT VALID, and validate it in a later revision.";
	}

	private static String builds(String text, Statement statement, String table) {
		Matcher index = INDEX.matcher(text);
		if (index.matches()) {
			return OUTSIDE + index.group(1) + "CONCURRENTLY " + index.group(2)
					+ ";\n(of a partitioned table: ON ONLY, then CONCURRENTLY on each partition, then ATTACH PARTITION)";
		}
		if (text.matches("(?is)reindex\\b.*")) {
			return OUTSIDE + text.replaceFirst("(?is)^reindex\\s+(index|table)\\s+", "REINDEX $1 CONCURRENTLY ") + ";";
		}
		if (text.matches("(?is).*\\bexclude\\b.*")) {
			return "Nothing builds what excludes rows without a lock: plan a time for it.";
		}
		Matcher constraint = CONSTRAINT.matcher(text);
		if (constraint.matches()) {
			String name = constraint.group(1);
			boolean primary = text.matches("(?is).*\\bprimary\\s+key\\b.*");
			return OUTSIDE + "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + table + " (…);" + LATER
					+ "ALTER TABLE " + table + " ADD CONSTRAINT " + name + (primary ? " PRIMARY KEY" : " UNIQUE")
					+ " USING INDEX " + name + ";";
		}
		return text.matches("(?is).*\\btype\\b.*") ? NEW_COLUMN
				: "CREATE UNIQUE INDEX CONCURRENTLY first, and the constraint USING INDEX in a later revision.";
	}

}
