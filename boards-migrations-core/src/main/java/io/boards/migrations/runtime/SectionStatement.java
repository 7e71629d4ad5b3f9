package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.script.Checksum;
import io.boards.migrations.sql.BoundStatement;
import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One of the statements that a step runs outside a transaction.
 *
 * @param number its place, from 1
 * @param statement its text; with question marks for values
 * @param hash tells whether it is the same as it was
 * @param bound its values; null where it has none
 */
record SectionStatement(int number, Statement statement, String hash, @Nullable BoundStatement bound) {

	static SectionStatement of(int number, Statement statement) {
		return new SectionStatement(number, statement, Checksum.ofStatement(statement.text()), null);
	}

	static SectionStatement of(int number, BoundStatement statement) {
		return new SectionStatement(number, Statement.of(statement.sql()), Checksum.ofStatement(statement.withValues()),
				statement.hasValues() ? statement : null);
	}

	/**
	 * A backfill; it is another statement than an update of the same text.
	 * @param number its place
	 * @param operation what it does; how large its batches are may change
	 * @return a statement that stands for all batches
	 */
	static SectionStatement of(int number, Backfill operation) {
		String text = OperationSql.bound(operation).get(0).sql();
		return new SectionStatement(number, Statement.of(text), Checksum.ofStatement("backfill\n" + text), null);
	}

	/**
	 * A statement that is no longer in the section.
	 * @param row its row
	 * @return what is known of it
	 */
	static SectionStatement gone(JournalRow row) {
		String text = row.kind().text() + ((row.target() != null) ? " " + row.target() : "");
		return new SectionStatement(row.statement(), Statement.of(text), "", null);
	}

	/**
	 * Whether a statement gets a transaction of its own.
	 * @param statement the statement
	 * @return false where PostgreSQL refuses it in one, or it is about the session
	 */
	static boolean isInTransaction(Statement statement) {
		return Effect.of(statement.text()) instanceof Effect.Transactional;
	}

	/**
	 * Another text in its place.
	 * @param text what is run instead
	 * @return a statement of the same number and hash
	 */
	SectionStatement as(String text) {
		return new SectionStatement(this.number, new Statement(text, this.statement.line()), this.hash, null);
	}

	String text() {
		return this.statement.text();
	}

	/**
	 * Runs it between other statements, in as few messages as the driver allows.
	 * @param session where
	 * @param before what is run before it
	 * @param after what is run behind it
	 * @throws StatementFailure where one fails; its index counts from the first one
	 * before
	 */
	void run(Session session, List<String> before, List<String> after) throws StatementFailure {
		if (this.bound == null) {
			session.run(before, List.of(text()), after);
			return;
		}
		session.run(before, List.of(), List.of());
		try {
			session.run(this.bound);
		}
		catch (StatementFailure ex) {
			throw new StatementFailure(before.size(), ex.error());
		}
		try {
			session.run(List.of(), List.of(), after);
		}
		catch (StatementFailure ex) {
			throw new StatementFailure((ex.index() < 0) ? -1 : before.size() + 1 + ex.index(), ex.error());
		}
	}

}
