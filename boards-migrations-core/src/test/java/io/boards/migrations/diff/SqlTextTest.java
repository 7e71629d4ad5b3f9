package io.boards.migrations.diff;

import java.util.Set;

import io.boards.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read out of SQL text and written into it.
 */
class SqlTextTest {

	@Test
	void namesAreToldFromStringsAndOtherWords() {
		Mentions mentions = Mentions
			.in("(boards.\"It\"\"s\"(x, E'boards.\\'no'::text) = nextval('boards.\"S\"'::regclass)) AND 1e5 > $1 AND $$y$$ <> ''");
		assertThat(mentions.names()).contains(new QualifiedName("boards", "It\"s"), QualifiedName.parse("boards.S"))
			.doesNotContain(QualifiedName.parse("boards.no"), QualifiedName.of("y"), QualifiedName.of("e5"));
		assertThat(mentions.words()).isEqualTo(Set.of("x", "and", "S"));
		assertThat(mentions.literals()).contains(new Mentions.Literal("boards.'no", QualifiedName.of("text")),
				new Mentions.Literal("boards.\"S\"", QualifiedName.of("regclass")));
	}

	@Test
	void textThatIsBrokenIsReadAsFarAsItGoes() {
		for (String text : new String[] { "'", "\"", "E'\\", "$a$ b", "a.", "::", "'a'::", "\"\"", "\"a\".\"" }) {
			assertThat(Mentions.in(text).literals()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			x > 0 AND a.x < 1 AND x(1) > 2 AND 'x'::text <> '' | "X" > 0 AND a.x < 1 AND x(1) > 2 AND 'x'::text <> ''
			nextval('boards.s'::regclass)                      | nextval('boards.numbers'::regclass)
			EXISTS (SELECT FROM boards.a WHERE x)              | EXISTS (SELECT FROM archive.b WHERE "X")
			y = 'it''s'::boards.state                          | y = 'isn''t'::boards.state
			y = 'it''s'::boards.other                          | y = 'it''s'::boards.other
			(y)::x                                             | (y)::x
			""")
	void namesBecomeOthersWhereTheyStandForThem(String before, String after) {
		QualifiedName table = QualifiedName.parse("boards.a");
		Rewording words = new Rewording();
		words.relation(table, QualifiedName.parse("archive.b"));
		words.relation(QualifiedName.parse("boards.s"), QualifiedName.parse("boards.numbers"));
		words.column(table, "x", "X");
		words.value(QualifiedName.parse("boards.state"), "it's", "isn't");
		assertThat(words.expression(table, before)).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SELECT x FROM a WHERE x > 0              | SELECT x FROM a                      | true
			SELECT x FROM a                          | SELECT x FROM a ORDER BY x           | true
			SELECT x FROM a WITH CASCADED CHECK OPTION | SELECT x FROM a                    | true
			SELECT (SELECT y WHERE z) AS x FROM a    | SELECT (SELECT y) AS x FROM a        | false
			SELECT x FROM a                          | SELECT x, y FROM a                   | false
			SELECT x FROM a                          | SELECT x FROM b                      | false
			SELECT x FROM a UNION SELECT x FROM b    | SELECT x FROM a UNION SELECT x FROM b WHERE x | false
			SELECT "where" FROM a                    | SELECT "where", y FROM a             | false
			""")
	void aViewCanBeReplacedWhereItsColumnsSurelyStay(String from, String to, boolean same) {
		assertThat(ViewColumns.areSame(from, to)).isEqualTo(same);
	}

}
