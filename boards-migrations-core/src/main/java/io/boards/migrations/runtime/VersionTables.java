package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The tables of what is applied and of what was done: every statement that reads or
 * writes them. {@link JournalTable} has the third one.
 * <p>
 * Each names its schema, and uses no operator or function that a schema of the search
 * path could replace; what says so is for a search path of {@code pg_catalog} alone.
 *
 * @param schema the schema in which they are
 */
record VersionTables(String schema) {

	static final String NAME = "boards_migrations";

	static final String LOG_NAME = NAME + "_log";

	/**
	 * The columns of {@link AppliedRevision}, in its order and in the forms that the
	 * driver reads fastest: a name in each line, and microseconds since 1970.
	 */
	static final String COLUMNS = "revision, " + lines("parents") + ", " + lines("depends_on") + ", message, "
			+ microseconds("created_at") + ", checksum, " + microseconds("applied_at") + ", applied_by, duration_ms";

	private static String lines(String array) {
		return "pg_catalog.array_to_string(" + array + ", pg_catalog.chr(10))";
	}

	private static String microseconds(String time) {
		return "(pg_catalog.date_part('epoch', " + time
				+ ") OPERATOR(pg_catalog.*) 1000000.0::pg_catalog.float8)::pg_catalog.int8";
	}

	String quotedSchema() {
		return Quoting.identifier(this.schema);
	}

	String applied() {
		return quotedSchema() + "." + NAME;
	}

	String log() {
		return quotedSchema() + "." + LOG_NAME;
	}

	String readAll() {
		return "SELECT " + COLUMNS + " FROM " + applied();
	}

	String readLog() {
		return "SELECT logged_at, user_name, host, application, revision, direction, outcome, duration_ms, sqlstate, error"
				+ " FROM " + log() + " ORDER BY id USING OPERATOR(pg_catalog.<)";
	}

	String readIds() {
		return "SELECT revision FROM " + applied();
	}

	/**
	 * Whether a revision is applied.
	 * @param revision its id
	 * @return an expression, to be used while only {@code pg_catalog} is searched
	 */
	String isApplied(String revision) {
		return "EXISTS (SELECT FROM " + applied() + " WHERE revision = " + Quoting.literal(revision) + ")";
	}

	/**
	 * Reads what decides whether a step may still be taken.
	 * @param revision the step's revision
	 * @param needed what must be applied before it
	 * @return a query for the ids, among those and whatever needs the revision, that are
	 * applied; to be run while only {@code pg_catalog} is searched
	 */
	String readAround(String revision, Collection<String> needed) {
		String id = Quoting.literal(revision);
		StringBuilder ids = new StringBuilder(id);
		needed.forEach((other) -> ids.append(", ").append(Quoting.literal(other)));
		return "SELECT revision FROM " + applied() + " WHERE revision IN (" + ids + ") OR " + id
				+ " = ANY (parents) OR " + id + " = ANY (depends_on)";
	}

	/**
	 * Whether a revision is still to be applied, and can be.
	 * @param ids expressions for the revision and for what must be applied before it,
	 * each once. Their number is in the text, so that one that is kept is planned once:
	 * for an array it would be planned each time.
	 * @return an expression
	 */
	String canUpgrade(List<String> ids) {
		return "(SELECT pg_catalog.count(*) OPERATOR(pg_catalog.=) " + (ids.size() - 1)
				+ " AND pg_catalog.count(*) FILTER (WHERE revision OPERATOR(pg_catalog.=) " + ids.get(0)
				+ ") OPERATOR(pg_catalog.=) 0 FROM " + applied() + " WHERE revision OPERATOR(pg_catalog.=) ANY (ARRAY["
				+ String.join(", ", ids) + "]::pg_catalog.text[]))";
	}

	/**
	 * Whether a revision is still to be taken back, and can be.
	 * @param id an expression for the revision
	 * @param needed one for an array of what it needs, which is not in the way whatever
	 * that needs
	 * @return an expression
	 */
	String canDowngrade(String id, String needed) {
		return "(SELECT pg_catalog.count(*) FILTER (WHERE revision OPERATOR(pg_catalog.=) " + id
				+ ") OPERATOR(pg_catalog.=) 1 AND pg_catalog.count(*) FILTER (WHERE revision OPERATOR(pg_catalog.<>) "
				+ id + " AND revision OPERATOR(pg_catalog.<>) ALL (" + needed + ")) OPERATOR(pg_catalog.=) 0 FROM "
				+ applied() + " WHERE revision OPERATOR(pg_catalog.=) " + id + " OR " + id
				+ " OPERATOR(pg_catalog.=) ANY (parents) OR " + id + " OPERATOR(pg_catalog.=) ANY (depends_on))";
	}

	/**
	 * Reads what is kept of the scripts of some revisions.
	 * @param revisions their ids
	 * @return a query for id, checksum and downgrade of those that are applied
	 */
	String readScripts(Collection<String> revisions) {
		return "SELECT revision, checksum, downgrade FROM " + applied() + " WHERE revision OPERATOR(pg_catalog.=) ANY ("
				+ array(revisions) + ")";
	}

	/**
	 * Whether all tables are there.
	 * @return an expression, to be used while only {@code pg_catalog} is searched
	 */
	String areThere() {
		List<String> names = Stream.of(NAME, LOG_NAME, JournalTable.NAME).map(Quoting::literal).toList();
		return "(SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = "
				+ Quoting.literal(this.schema) + " AND c.relname IN (" + String.join(", ", names) + ")) = "
				+ names.size();
	}

	List<String> create() {
		return List.of("CREATE SCHEMA IF NOT EXISTS " + quotedSchema(), createApplied(), createLog(),
				new JournalTable(this).create());
	}

	List<String> createInExistingSchema() {
		return List.of(createApplied(), createLog(), new JournalTable(this).create());
	}

	private String createApplied() {
		return "CREATE TABLE IF NOT EXISTS " + applied() + " (\n" + """
					revision text PRIMARY KEY,
					parents text[] NOT NULL,
					depends_on text[] NOT NULL,
					message text NOT NULL,
					created_at timestamptz NOT NULL,
					checksum text,
					downgrade text,
					applied_at timestamptz NOT NULL,
					applied_by text NOT NULL,
					duration_ms bigint NOT NULL
				)""";
	}

	private String createLog() {
		return "CREATE TABLE IF NOT EXISTS " + log() + " (\n" + """
					id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
					logged_at timestamptz NOT NULL,
					user_name text NOT NULL,
					host text,
					application text,
					revision text NOT NULL,
					direction text NOT NULL,
					outcome text NOT NULL,
					duration_ms bigint NOT NULL,
					sqlstate text,
					error text
				)""";
	}

	/**
	 * Notes a revision.
	 * @param values expressions for its id, parents, what it depends on, message, time,
	 * checksum and downgrade
	 * @param duration one for the milliseconds that it took
	 * @return a statement
	 */
	String insert(List<String> values, String duration) {
		return "INSERT INTO " + applied() + " (revision, parents, depends_on, message, created_at, checksum, downgrade,"
				+ " applied_at, applied_by, duration_ms) VALUES (" + String.join(", ", values)
				+ ", pg_catalog.clock_timestamp(), SESSION_USER, " + duration + ")";
	}

	String update(String revision, @Nullable String checksum, @Nullable String downgrade) {
		return "UPDATE " + applied() + " SET checksum = " + Quoting.literal(checksum) + ", downgrade = "
				+ Quoting.literal(downgrade) + " WHERE revision OPERATOR(pg_catalog.=) " + Quoting.literal(revision);
	}

	/**
	 * Takes the note of a revision back.
	 * @param id an expression for the revision
	 * @return a statement
	 */
	String delete(String id) {
		return "DELETE FROM " + applied() + " WHERE revision OPERATOR(pg_catalog.=) " + id;
	}

	/**
	 * Writes to the log.
	 * @param entry what
	 * @param id an expression for the revision
	 * @param duration one for the milliseconds that it took
	 * @return a statement
	 */
	String log(LogEntry entry, String id, String duration) {
		DatabaseError error = entry.error();
		return "INSERT INTO " + log() + " (logged_at, user_name, host, application, revision, direction, outcome,"
				+ " duration_ms, sqlstate, error) VALUES (pg_catalog.clock_timestamp(), SESSION_USER, "
				+ Quoting.literal(entry.host()) + ", " + Quoting.literal(entry.application()) + ", " + id + ", "
				+ Quoting.literal(entry.direction()) + ", " + Quoting.literal(entry.outcome()) + ", " + duration + ", "
				+ Quoting.literal((error != null) ? error.sqlState() : null) + ", "
				+ Quoting.literal((error != null) ? error.message() : null) + ")";
	}

	/**
	 * The milliseconds since the transaction began, told by the server, so that they can
	 * be written in the message that also holds the statements.
	 * @return an expression
	 */
	static String sinceBegin() {
		return since("pg_catalog.transaction_timestamp()");
	}

	/**
	 * Remembers the time for the rest of the transaction.
	 * @return a statement
	 */
	static String mark() {
		return "SELECT pg_catalog.set_config('boards_migrations.mark',"
				+ " pg_catalog.clock_timestamp()::pg_catalog.text, true)";
	}

	/**
	 * The milliseconds since {@link #mark()} was run.
	 * @return an expression
	 */
	static String sinceMark() {
		return since("pg_catalog.current_setting('boards_migrations.mark')::pg_catalog.timestamptz");
	}

	private static String since(String time) {
		return "pg_catalog.trunc(pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) "
				+ time + ") OPERATOR(pg_catalog.*) 1000.0::pg_catalog.float8)::pg_catalog.int8";
	}

	/**
	 * How long something took.
	 * @param start when it began, as {@link System#nanoTime()} had it
	 * @return milliseconds
	 */
	static String millisecondsSince(long start) {
		return milliseconds(Duration.ofNanos(System.nanoTime() - start));
	}

	static String milliseconds(Duration duration) {
		return Long.toString(duration.toMillis());
	}

	/**
	 * An array of texts.
	 * @param values its elements
	 * @return an expression
	 */
	static String array(Collection<String> values) {
		return "ARRAY[" + String.join(", ", values.stream().map(Quoting::literal).toList()) + "]::pg_catalog.text[]";
	}

}
