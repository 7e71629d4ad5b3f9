package io.boards.migrations.sql;

import java.util.Optional;
import java.util.Set;

import io.boards.migrations.sql.Effect.CreateIndex;
import io.boards.migrations.sql.Effect.DetachPartition;
import io.boards.migrations.sql.Effect.DropIndex;
import io.boards.migrations.sql.Effect.OfSession;
import io.boards.migrations.sql.Effect.Other;
import io.boards.migrations.sql.Effect.Reindex;
import io.boards.migrations.sql.Effect.Repeatable;
import io.boards.migrations.sql.Effect.Scope;
import io.boards.migrations.sql.Effect.Temporary;
import io.boards.migrations.sql.Effect.Transactional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EffectTest {

	@Test
	void anIndexIsReadWithItsTableAndWhatStandsBehindIt() {
		assertThat(Effect.of("CREATE INDEX CONCURRENTLY i ON t (a)"))
			.isEqualTo(new CreateIndex(false, false, Optional.of("i"), "t", " (a)"));
		assertThat(Effect.of("""
				create /* one */ unique index concurrently -- two
				  if not exists "I.1" on only "My Schema" . "t" using btree (lower(a)) where b = ';'"""))
			.isEqualTo(new CreateIndex(true, true, Optional.of("\"I.1\""), "\"My Schema\".\"t\"",
					" using btree (lower(a)) where b = ';'"));
		assertThat(Effect.of("CREATE INDEX CONCURRENTLY ON s.t(a)"))
			.isEqualTo(new CreateIndex(false, false, Optional.empty(), "s.t", "(a)"));
		assertThat(Effect.of("CREATE INDEX CONCURRENTLY U&\"i\" ON t (a)")).isEqualTo(new Other(true));
		assertThat(Effect.of("CREATE INDEX i ON t (concurrently)")).isEqualTo(new Transactional());
	}

	@Test
	void theSameIndexCanBeMadeOnAnotherTable() {
		CreateIndex index = (CreateIndex) Effect
			.of("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON s.t (a) WHERE b -- why");

		assertThat(index.on("s.other")).isEqualTo("CREATE UNIQUE INDEX ON s.other (a) WHERE b -- why\n");
	}

	@Test
	void anIndexThatIsDroppedIsRead() {
		assertThat(Effect.of("DROP INDEX CONCURRENTLY s.i")).isEqualTo(new DropIndex("s.i"));
		assertThat(Effect.of("DROP INDEX CONCURRENTLY IF EXISTS \"I\" RESTRICT")).isEqualTo(new DropIndex("\"I\""));
		assertThat(Effect.of("DROP INDEX CONCURRENTLY a, b")).isEqualTo(new Other(false));
		assertThat(Effect.of("DROP INDEX i")).isEqualTo(new Transactional());
	}

	@Test
	void whatIsBuiltAnewIsRead() {
		assertThat(Effect.of("REINDEX INDEX CONCURRENTLY s.i")).isEqualTo(new Reindex(Scope.INDEX, Optional.of("s.i")));
		assertThat(Effect.of("REINDEX (VERBOSE, CONCURRENTLY) TABLE t"))
			.isEqualTo(new Reindex(Scope.TABLE, Optional.of("t")));
		assertThat(Effect.of("REINDEX (CONCURRENTLY on, VERBOSE) SCHEMA s"))
			.isEqualTo(new Reindex(Scope.SCHEMA, Optional.of("s")));
		assertThat(Effect.of("REINDEX DATABASE CONCURRENTLY d"))
			.isEqualTo(new Reindex(Scope.DATABASE, Optional.empty()));
		assertThat(Effect.of("REINDEX (CONCURRENTLY false) TABLE t")).isEqualTo(new Repeatable());
		assertThat(Effect.of("REINDEX TABLE t")).isEqualTo(new Transactional());
		assertThat(Effect.of("REINDEX SCHEMA s")).isEqualTo(new Repeatable());
		assertThat(Effect.ofRefused("REINDEX TABLE partitioned")).isEqualTo(new Repeatable());
	}

	@Test
	void aPartitionThatIsDetachedConcurrentlyIsRead() {
		assertThat(Effect.of("ALTER TABLE IF EXISTS ONLY p DETACH PARTITION s.p1 CONCURRENTLY"))
			.isEqualTo(new DetachPartition("s.p1"));
		assertThat(Effect.of("ALTER TABLE p DETACH PARTITION p1")).isEqualTo(new Transactional());
		assertThat(Effect.of("ALTER TABLE p DETACH PARTITION p1 FINALIZE")).isEqualTo(new Transactional());
	}

	@Test
	void whatConcernsOnlyTheSessionSaysWhatItNames() {
		assertThat(Effect.of("SET lock_timeout = '5s'"))
			.isEqualTo(new OfSession(Set.of("set", "lock_timeout", "=", "5s")));
		assertThat(Effect.of("SELECT pg_catalog.set_config('Lock_Timeout', '5s', false)"))
			.isInstanceOfSatisfying(OfSession.class, (effect) -> assertThat(effect.names("lock_timeout")).isTrue());
		assertThat(Effect.of("RESET ALL")).isInstanceOfSatisfying(OfSession.class,
				(effect) -> assertThat(effect.isResetOfAll()).isTrue());
		assertThat(Effect.of("SET ROLE app")).isInstanceOfSatisfying(OfSession.class,
				(effect) -> assertThat(effect.isResetOfAll()).isFalse());
		assertThat(Effect.of("DISCARD ALL")).isInstanceOfSatisfying(OfSession.class,
				(effect) -> assertThat(effect.isDiscard() && !effect.isResetOfAll()).isTrue());
		assertThat(Effect.of("SELECT set_config('a.b', 'c', false), f()")).isEqualTo(new Transactional());
		assertThat(Effect.of("SELECT set_config('a.b', 'c', false) FROM t")).isEqualTo(new Transactional());
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET search_path = a", "RESET ROLE", "DISCARD ALL", "LOAD 'x'", "LISTEN c",
			"PREPARE p AS SELECT 1", "DECLARE c CURSOR WITH HOLD FOR SELECT 1" })
	void aSessionThatGoesOnNeedsTheseToo(String sql) {
		assertThat(Effect.of(sql)).isInstanceOf(OfSession.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TEMP TABLE t (a int)", "create local temporary view v as select 1",
			"CREATE OR REPLACE TEMP VIEW v AS SELECT 1", "CREATE TABLE pg_temp.t (a int)", "SELECT 1 INTO TEMP t",
			"WITH w AS (SELECT 1) SELECT * INTO TEMPORARY TABLE t FROM w" })
	void temporaryObjectsEndWithTheSession(String sql) {
		assertThat(Effect.of(sql)).isEqualTo(new Temporary());
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE temp (a int)", "INSERT INTO temp VALUES (1)", "UPDATE t SET a = 1",
			"ALTER TABLE t VALIDATE CONSTRAINT c", "ALTER TYPE e ADD VALUE 'x'", "ANALYZE t",
			"REFRESH MATERIALIZED VIEW CONCURRENTLY v", "DO $$ BEGIN PERFORM 1; END $$", "SELECT 1" })
	void mostCanBeNotedInTheirOwnTransaction(String sql) {
		assertThat(Effect.of(sql)).isEqualTo(new Transactional());
	}

	@ParameterizedTest
	@ValueSource(strings = { "VACUUM", "VACUUM (ANALYZE) t", "CLUSTER", "ALTER SYSTEM SET a = 1",
			"ALTER DATABASE d SET TABLESPACE s" })
	void someDoNoHarmASecondTime(String sql) {
		assertThat(Effect.of(sql)).isEqualTo(new Repeatable());
	}

	@Test
	void ofOthersNothingIsKnown() {
		assertThat(Effect.of("CALL p()")).isEqualTo(new Other(true));
		assertThat(Effect.of("DO $$ BEGIN UPDATE t SET a = 1; COMMIT; END $$")).isEqualTo(new Other(true));
		assertThat(Effect.of("CREATE DATABASE d")).isEqualTo(new Other(false));
		assertThat(Effect.ofRefused("ALTER SUBSCRIPTION s REFRESH PUBLICATION")).isEqualTo(new Other(false));
	}

}
