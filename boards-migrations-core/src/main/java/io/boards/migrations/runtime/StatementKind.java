package io.boards.migrations.runtime;

import java.util.Arrays;
import java.util.Locale;

import io.boards.migrations.sql.Effect;

/**
 * How it is found out what became of a statement that nobody saw end.
 */
enum StatementKind {

	/** It is noted in its own transaction: what is not noted did not happen. */
	TRANSACTION,

	/** Each of its batches is noted in its own transaction. */
	BACKFILL,

	/** The index is there, valid and as it was asked for, or it is made again. */
	CREATE_INDEX,

	/** The index is gone, or it is dropped again. */
	DROP_INDEX,

	/** It is done again; what it left is dropped first. */
	REINDEX_INDEX, REINDEX_TABLE, REINDEX_SCHEMA, REINDEX_DATABASE,

	/** The partition is attached, detached, or in between. */
	DETACH_PARTITION,

	/** It does no harm a second time. */
	REPEATABLE,

	/** Nobody but a person can tell. */
	OTHER;

	static StatementKind of(Effect effect) {
		if (effect instanceof Effect.CreateIndex index) {
			// Without a name it cannot be found again.
			return index.name().isPresent() ? CREATE_INDEX : OTHER;
		}
		if (effect instanceof Effect.Backfill) {
			return BACKFILL;
		}
		if (effect instanceof Effect.DropIndex) {
			return DROP_INDEX;
		}
		if (effect instanceof Effect.Reindex reindex) {
			return switch (reindex.scope()) {
				case INDEX -> REINDEX_INDEX;
				case TABLE -> REINDEX_TABLE;
				case SCHEMA -> REINDEX_SCHEMA;
				case DATABASE -> REINDEX_DATABASE;
			};
		}
		if (effect instanceof Effect.DetachPartition) {
			return DETACH_PARTITION;
		}
		if (effect instanceof Effect.Repeatable) {
			return REPEATABLE;
		}
		return (effect instanceof Effect.Other) ? OTHER : TRANSACTION;
	}

	static StatementKind of(String text) {
		// A newer version may know more.
		return Arrays.stream(values()).filter((kind) -> kind.text().equals(text)).findFirst().orElse(OTHER);
	}

	/**
	 * Whether something may be left of a statement that failed which nobody can find.
	 * @param effect its effect
	 * @return whether a person has to look
	 */
	static boolean leavesUnknown(Effect effect) {
		return of(effect) == OTHER && !(effect instanceof Effect.Other other && !other.inParts());
	}

	/**
	 * Whether it can be run again at once where another transaction was in the way.
	 * @return whether nothing of it is left then, or nothing that matters
	 */
	boolean isRepeatable() {
		return this == TRANSACTION || this == REPEATABLE;
	}

	/**
	 * As the journal has it.
	 * @return its name in lower case with blanks
	 */
	String text() {
		return name().replace('_', ' ').toLowerCase(Locale.ROOT);
	}

}
