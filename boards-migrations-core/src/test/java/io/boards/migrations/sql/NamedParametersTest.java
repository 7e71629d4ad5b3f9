package io.boards.migrations.sql;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NamedParametersTest {

	@Test
	void whatOnlyLooksLikeAParameterIsLeftAlone() {
		NamedParameters statement = new NamedParameters("""
				/* :no /* :no */ :no */ SELECT ':no', E'\\':no', ":no", $$ :no $$, $a$ :no $$ $a$, -- :no
				x::text, a[1 : n], :yes::text, :yes, U&':no' ? '?' -- ?
				FROM t
				;""", Map.of("yes", 1));
		assertThat(statement.printed()).isEqualTo("""
				SELECT ':no', E'\\':no', ":no", $$ :no $$, $a$ :no $$ $a$, -- :no
				x::text, a[1 : n], 1::text, 1, U&':no' ? '?' -- ?
				FROM t""");
		assertThat(statement.bound().sql()).isEqualTo("""
				SELECT ':no', E'\\':no', ":no", $$ :no $$, $a$ :no $$ $a$, -- :no
				x::text, a[1 : n], ?::text, ?, U&':no' ?? '?' -- ?
				FROM t""");
	}

	@Test
	void withoutParametersTheStatementIsPlainSql() {
		BoundStatement statement = new NamedParameters("SELECT data ? 'a' FROM t", Map.of()).bound();
		assertThat(statement.sql()).isEqualTo("SELECT data ? 'a' FROM t");
		assertThat(statement.hasValues()).isFalse();
	}

	@Test
	void aMissingAndAnUnusedParameterAreNamed() {
		assertThatThrownBy(() -> new NamedParameters("SELECT :b, :a, :c, a[1:n]", Map.of("c", 1, "d", 2)))
			.isInstanceOf(InvalidSqlException.class)
			.hasMessage(
					"""
							A statement and its parameters do not fit together.
							    without a value:      :a, :b, :n
							    not in the statement: :d
							    statement:            SELECT :b, :a, :c, a[1:n]
							  What to do: Give each parameter one value. A colon before a word makes a parameter; where it means something else, as in a[1 : n], put a blank between them.""");
	}

	@Test
	void aValueWithoutAFormInSqlIsNamedByItsParameter() {
		assertThatThrownBy(() -> new NamedParameters("SELECT :a", Map.of("a", Optional.of("secret"))).printed())
			.isInstanceOf(UnsupportedValueException.class)
			.hasMessage(
					"""
							A value has a type that has no form in SQL.
							    value of: :a
							    type:     java.util.Optional
							  What to do: Use a String, a number, a Boolean, a UUID, a byte[], an enum, a type of java.time, or a collection of these; give JSON as a String.""");
	}

	@Test
	void severalStatementsAreRefused() {
		assertThatThrownBy(() -> new NamedParameters("SELECT :a; SELECT 2", Map.of("a", 1)))
			.isInstanceOf(InvalidSqlException.class)
			.hasMessage("""
					SQL in a migration is not one statement.
					    statements: 2
					    SQL:        SELECT :a; SELECT 2
					  What to do: Give each statement to a call of its own.""");
	}

	@Test
	void whatAScriptMustNotDoAMigrationMustNotEither() {
		assertThatThrownBy(() -> HandwrittenSql.statements("SELECT 1;\nCOMMIT;"))
			.isInstanceOf(InvalidSqlException.class)
			.hasMessage(
					"""
							SQL in a migration cannot be run.
							    line 2: COMMIT is refused: a script does not begin or end transactions, the tool does. Remove it, or mark the section with transaction:false if its statements must run outside of one.
							    SQL:    SELECT 1;
							            COMMIT;
							  What to do: Correct the SQL at these lines.""");
	}

}
