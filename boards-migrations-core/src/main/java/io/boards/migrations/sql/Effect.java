package io.boards.migrations.sql;

import java.util.Optional;
import java.util.Set;

import io.boards.migrations.operation.DataOperation;

/**
 * What a statement outside a transaction does, as far as it matters to whoever has to
 * find out later how it ended.
 */
public sealed interface Effect {

	/**
	 * The effect of a statement.
	 * @param text one statement, without the semicolon that ends it
	 * @return what its text shows
	 */
	static Effect of(String text) {
		return new EffectReader(text).read();
	}

	/**
	 * The effect of a statement that looked as if it could run in a transaction, but was
	 * refused there.
	 * @param text one statement, without the semicolon that ends it
	 * @return what its text shows
	 */
	static Effect ofRefused(String text) {
		return new EffectReader(text).readRefused();
	}

	/**
	 * It can run in a transaction: it and a note that it was run are committed together,
	 * or neither is.
	 */
	record Transactional() implements Effect {
	}

	/**
	 * It can run in a transaction, but what it makes ends with the session.
	 */
	record Temporary() implements Effect {
	}

	/**
	 * It is many transactions, each of which notes how far it came.
	 *
	 * @param operation what it does
	 */
	record Backfill(DataOperation.Backfill operation) implements Effect {
	}

	/**
	 * It changes nothing but the session, so that every session needs it.
	 *
	 * @param words its words and strings in lower case, without quotes
	 */
	record OfSession(Set<String> words) implements Effect {

		public OfSession {
			words = Set.copyOf(words);
		}

		/**
		 * Whether it is about a setting.
		 * @param name the setting
		 * @return whether it names it
		 */
		public boolean names(String name) {
			return this.words.contains(name);
		}

		/**
		 * Whether it makes a setting what it was when the session began.
		 * @param name the setting
		 * @return true for {@code RESET}, {@code SET … TO DEFAULT} and what takes back
		 * all
		 */
		public boolean takesBack(String name) {
			return isResetOfAll() || isDiscard() || names(name) && (names("reset") || names("default"));
		}

		/**
		 * Whether it takes all settings back.
		 * @return true for {@code RESET ALL}
		 */
		public boolean isResetOfAll() {
			return this.words.contains("all") && this.words.contains("reset");
		}

		/**
		 * Whether it makes the session what it was when it began.
		 * @return true for {@code DISCARD ALL}
		 */
		public boolean isDiscard() {
			return this.words.contains("all") && this.words.contains("discard");
		}

	}

	/**
	 * {@code CREATE INDEX CONCURRENTLY}: it leaves an invalid index where it fails.
	 *
	 * @param unique whether the index is unique
	 * @param ifNotExists whether it does nothing where the name is taken
	 * @param name the index as it is written; empty where PostgreSQL chooses
	 * @param table the table as it is written
	 * @param rest what stands behind the table
	 */
	record CreateIndex(boolean unique, boolean ifNotExists, Optional<String> name, String table,
			String rest) implements Effect {

		/**
		 * The same index on another table, made at once, under any name.
		 * @param other the other table, as SQL
		 * @return a statement, which may end in a comment's line end
		 */
		public String on(String other) {
			return "CREATE " + (this.unique ? "UNIQUE " : "") + "INDEX ON " + other + this.rest + "\n";
		}

	}

	/**
	 * {@code DROP INDEX CONCURRENTLY}.
	 *
	 * @param index the index as it is written
	 */
	record DropIndex(String index) implements Effect {
	}

	/**
	 * {@code REINDEX CONCURRENTLY}: where it fails it leaves invalid indexes whose names
	 * end in {@code _ccnew} or {@code _ccold}.
	 *
	 * @param scope what is built anew
	 * @param name it as it is written; empty for the current database
	 */
	record Reindex(Scope scope, Optional<String> name) implements Effect {
	}

	/**
	 * {@code ALTER TABLE … DETACH PARTITION … CONCURRENTLY}, which commits half-way.
	 *
	 * @param partition the partition as it is written
	 */
	record DetachPartition(String partition) implements Effect {
	}

	/**
	 * It does no harm a second time.
	 */
	record Repeatable() implements Effect {
	}

	/**
	 * Nothing is known of it.
	 *
	 * @param inParts whether a part of it may stay where it fails
	 */
	record Other(boolean inParts) implements Effect {
	}

	/**
	 * What a {@code REINDEX} is about.
	 */
	enum Scope {

		/** One index. */
		INDEX,

		/** The indexes of a table. */
		TABLE,

		/** The indexes of a schema's tables. */
		SCHEMA,

		/** All indexes. */
		DATABASE

	}

}
