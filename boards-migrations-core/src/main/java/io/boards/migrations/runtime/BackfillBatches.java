package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.sql.BackfillSql;

/**
 * The batches of a backfill, each a transaction that ends with the note how far it came.
 */
final class BackfillBatches {

	/**
	 * The values of a key are written as other sessions read them, whatever this one is
	 * set to; and the query finds no other functions than PostgreSQL's.
	 */
	private static final List<String> PINNED = List.of("SAVEPOINT boards_migrations", Settings.ONLY_CATALOG,
			"SET LOCAL DateStyle = 'ISO'", "SET LOCAL IntervalStyle = 'postgres'", "SET LOCAL extra_float_digits = 3",
			"SET LOCAL bytea_output = 'hex'");

	private static final String UNPINNED = "ROLLBACK TO SAVEPOINT boards_migrations";

	private final Session session;

	private final List<String> begin;

	private final Journal journal;

	private final int statement;

	private final Backfill operation;

	private final BackfillTable table;

	private long sent;

	/**
	 * The batches of one backfill.
	 * @param session where they run
	 * @param begin begins the transaction of a batch
	 * @param journal where they are noted
	 * @param statement the place of the backfill in its section
	 * @param operation the backfill
	 * @param table its table
	 */
	BackfillBatches(Session session, List<String> begin, Journal journal, int statement, Backfill operation,
			BackfillTable table) {
		this.session = session;
		this.begin = begin;
		this.journal = journal;
		this.statement = statement;
		this.operation = operation;
		this.table = table;
	}

	/**
	 * How long a batch may take.
	 * @return the server's statement_timeout, as it is for batches; zero for no limit
	 * @throws StatementFailure where the database fails
	 */
	Duration timeout() throws StatementFailure {
		List<String> message = new ArrayList<>(this.begin);
		message.add("SELECT s.setting::pg_catalog.int8 FROM pg_catalog.pg_settings s"
				+ " WHERE s.name OPERATOR(pg_catalog.=) 'statement_timeout'");
		message.add("ROLLBACK");
		return Duration.ofMillis(((Number) exchange(message).get(this.begin.size()).get(0)[0]).longValue());
	}

	/**
	 * Notes which row is the last one; there is nothing to do behind it.
	 * @return the position before the first row
	 * @throws StatementFailure where the database fails
	 */
	BackfillPosition begin() throws StatementFailure {
		List<Object[]> rows = key("SELECT " + keys(KeyColumn::asText) + " FROM " + this.table.name() + " ORDER BY "
				+ keys((column) -> column + " DESC") + " LIMIT 1");
		return end(BackfillPosition.before(rows.isEmpty() ? null : texts(rows.get(0))));
	}

	/**
	 * Updates the next rows.
	 * @param from where to go on
	 * @param most how many rows to look at
	 * @return where the batch ends
	 * @throws StatementFailure where the database fails
	 */
	BackfillPosition next(BackfillPosition from, int most) throws StatementFailure {
		List<String> last = from.last();
		if (last == null) {
			return from;
		}
		List<Object[]> ends = key(next(KeyRange.of(this.table.key(), from.done(), last), most));
		if (ends.isEmpty()) {
			return end(from.after(last, 0, 0));
		}
		long seen = ((Number) ends.get(0)[this.table.key().size()]).longValue();
		List<String> end = (seen < most) ? last : texts(ends.get(0));
		return end(from.after(end, seen, update(KeyRange.of(this.table.key(), from.done(), end))));
	}

	/**
	 * The key of the last one of some rows, and how many they are. The condition of the
	 * backfill is not in it, so that the time for a batch has a limit.
	 */
	private String next(String range, int most) {
		return "SELECT " + aliases(KeyColumn::asText) + ", pg_catalog.count(*) OVER () FROM (SELECT "
				+ keys(UnaryOperator.identity()) + " FROM " + this.table.name() + " WHERE " + range + " ORDER BY "
				+ keys(UnaryOperator.identity()) + " LIMIT " + most + ") AS b (" + aliases(UnaryOperator.identity())
				+ ") ORDER BY " + aliases((alias) -> alias + " DESC") + " LIMIT 1";
	}

	private long update(String range) throws StatementFailure {
		this.sent = System.nanoTime();
		return this.session.update(BackfillSql.batch(this.operation, this.table.name(), range));
	}

	private BackfillPosition end(BackfillPosition position) throws StatementFailure {
		List<String> closing = this.journal.closing(this.statement, position);
		this.sent = System.nanoTime();
		try {
			this.session.run(List.of(), List.of(), closing);
		}
		catch (StatementFailure ex) {
			// Behind deferred constraints, before COMMIT.
			if (ex.index() > 0 && ex.index() < closing.size() - 1) {
				this.session.rollback(ex);
				throw this.journal.notNoted(ex.error());
			}
			throw ex;
		}
		return position;
	}

	/**
	 * How long the message has been under way that was sent last.
	 * @return the time since then
	 */
	Duration underWay() {
		return Duration.ofNanos(System.nanoTime() - this.sent);
	}

	/** Begins the transaction and asks for a key in it. */
	private List<Object[]> key(String query) throws StatementFailure {
		List<String> message = Stream.of(this.begin, PINNED, List.of(query, UNPINNED)).flatMap(List::stream).toList();
		return exchange(message).get(this.begin.size() + PINNED.size());
	}

	private List<List<Object[]>> exchange(List<String> message) throws StatementFailure {
		this.sent = System.nanoTime();
		try {
			return this.session.exchange(message);
		}
		catch (SQLException ex) {
			throw new StatementFailure(-1, ex);
		}
	}

	private List<String> texts(Object[] row) {
		return Arrays.stream(row).limit(this.table.key().size()).map(String::valueOf).toList();
	}

	private String keys(UnaryOperator<String> text) {
		return this.table.key().stream().map(KeyColumn::name).map(text).collect(Collectors.joining(", "));
	}

	private String aliases(UnaryOperator<String> text) {
		return IntStream.range(0, this.table.key().size())
			.mapToObj((i) -> text.apply("k" + i))
			.collect(Collectors.joining(", "));
	}

}
