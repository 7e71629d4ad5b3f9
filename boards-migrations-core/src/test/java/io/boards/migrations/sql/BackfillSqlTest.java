package io.boards.migrations.sql;

import java.time.Duration;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.operation.InvalidOperationException;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackfillSqlTest {

	@Test
	void aBatchIsTheUpdateWithinARange() {
		assertThat(BackfillSql.batch(backfill(" a = b -- why", "a IS NULL\nOR b > 1 -- x"), "\"T\".t", "t.id <= 7"))
			.isEqualTo("""
					UPDATE "T".t SET a = b -- why

					WHERE t.id <= 7
					AND (a IS NULL
					OR b > 1 -- x
					)""");
	}

	@Test
	void aBatchWithoutAConditionHasTheRangeAlone() {
		assertThat(BackfillSql.batch(backfill("a = 1", null), "t", "t.id <= 7"))
			.isEqualTo("UPDATE t SET a = 1\nWHERE t.id <= 7");
	}

	/** They would reach rows of other batches. */
	@ParameterizedTest
	@ValueSource(strings = { "a = 1) OR (b = 2", "true) OR true --", "a = 1)) OR ((b = 2" })
	void aConditionThatLeavesItsParenthesesIsRefused(String where) {
		assertThatExceptionOfType(InvalidSqlException.class)
			.isThrownBy(() -> OperationSql.bound(backfill("a = 1", where)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a = 1; DROP TABLE t", "a = 'x", "a = $$", "a = 1 /*" })
	void whatIsNotOneStatementIsRefused(String set) {
		assertThatExceptionOfType(InvalidSqlException.class).isThrownBy(() -> OperationSql.bound(backfill(set, null)));
	}

	@Test
	void whatCannotBeABackfillIsNone() {
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> backfill(" ", null)).withMessage("""
				A backfill sets nothing.
				    table: t
				  What to do: Say what it sets, as in set("number = 1").""");
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> new Backfill(QualifiedName.of("t"), "a = 1", null, 0, Duration.ZERO));
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> new Backfill(QualifiedName.of("t"), "a = 1", null, 1, Duration.ofMillis(-1)));
	}

	private static Backfill backfill(String set, @Nullable String where) {
		return new Backfill(QualifiedName.of("t"), set, where, 10, Duration.ZERO);
	}

}
