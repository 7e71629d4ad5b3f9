package io.boards.migrations.sql;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

import static org.assertj.core.api.Assertions.assertThat;

class DriverTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 1 /*/ ; it's one */, 2", "SELECT /*////////*/ 1", "/*/*/ ; */*/ SELECT 1",
			"SELECT 1 /* a /*/ ; */ */", "SELECT '/*/' /*/ ; */, $$/*/$$, \"/*/\" -- /*/ ;",
			"SELECT a ?? b, '??' ??? c ? d", "SELECT a ??b", "SELECT ? ??" })
	void theDriverReadsItAsTheServerDoes(String sql) throws SQLException {
		List<NativeQuery> read = Parser.parseJdbcSql(DriverText.of(sql), true, false, true, false, false);

		assertThat(read).hasSize(1);
		assertThat(words(read.get(0).nativeSql)).isEqualTo(words(sql));
	}

	private static List<String> words(String sql) {
		return Token.of(sql).stream().map((token) -> token.text(sql)).toList();
	}

	@Test
	void whatIsBehindACommentStaysWhereItIs() {
		assertThat(DriverText.of("SELECT /*/ it's\r\n;é */ 1, ?, '/*/??'"))
			.isEqualTo("SELECT         \r\n      1, ?, '/*/??'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 1 /* ; */, '/*/', '??'", "SELECT '\\'/*/', 1 ?? 2", "SELECT ? + 1" })
	void whatTheDriverUnderstandsOrNobodyCanTellStays(String sql) {
		assertThat(DriverText.of(sql)).isEqualTo(sql);
	}

}
