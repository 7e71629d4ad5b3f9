package io.boards.migrations.script;

import java.util.List;
import java.util.stream.IntStream;

import io.boards.migrations.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksumTest {

	private static final Section SECTION = new Section(true,
			List.of(new Statement("CREATE TABLE p (id int)", 5), new Statement("SELECT 1", 6)), "", 4);

	private static final String FILE = Checksum.ofFile(new byte[] { 'a' }, new byte[] { 'b' });

	@Test
	void whatIsStoredIsReadBack() {
		Checksum checksum = Checksum.of(SECTION, FILE);

		assertThat(Checksum.parse(checksum.text())).isEqualTo(checksum);
		assertThat(checksum.text()).matches("3:[0-9a-f]{32}:[A-Za-z0-9_-]{22}:([A-Za-z0-9_-]{8}){3}");
		assertThat(checksum.shown()).isEqualTo(checksum.text().substring(0, 34));
	}

	@Test
	void whatAnOlderVersionStoredIsStillComparedRight() {
		Checksum older = Checksum.parse("1:" + Checksum.of(SECTION, FILE).whole());

		assertThat(older.text()).isEqualTo("1:" + Checksum.of(SECTION, FILE).whole());
		assertThat(Checksum.of(SECTION, FILE).contradicts(older)).isFalse();
		assertThat(Checksum.of(new Section(true, List.of(), "", 4), FILE).contradicts(older)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "4:0123", "", "2:zz", "2:a0b2a5876a481f2e925d8d123f2a47b9:half",
			"4:a0b2a5876a481f2e925d8d123f2a47b9", "3:a0b2a5876a481f2e925d8d123f2a47b9:half" })
	void whatALaterVersionStoredCannotBeComparedAndStaysAsItIs(String text) {
		Checksum later = Checksum.parse(text);

		assertThat(Checksum.of(SECTION, FILE).contradicts(later)).isFalse();
		assertThat(later.contradicts(Checksum.of(SECTION, FILE))).isFalse();
		assertThat(later.text()).isEqualTo(text);
		assertThat(later.shown()).isEqualTo(text);
	}

	@Test
	void aThousandStatementsTakeEightThousandCharacters() {
		List<Statement> statements = IntStream.range(0, 1000)
			.mapToObj((i) -> new Statement("INSERT INTO t VALUES (" + i + ")", i))
			.toList();

		Checksum checksum = Checksum.of(new Section(true, statements, "", 1), FILE);

		assertThat(checksum.text()).hasSize(2 + 32 + 1 + 22 + 1 + 8 * 1001);
		assertThat(checksum.parts()).doesNotHaveDuplicates();
	}

}
