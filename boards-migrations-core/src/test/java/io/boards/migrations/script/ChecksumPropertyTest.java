package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Databases have checksums of earlier versions: whatever makes them faster must not make
 * them others.
 */
class ChecksumPropertyTest {

	@Property
	void itIsTheHashOfLinesWithoutTheBlanksAtTheirEnds(@ForAll("texts") String text) throws NoSuchAlgorithmException {
		String lines = text.lines().map((line) -> line.stripTrailing() + "\n").collect(Collectors.joining());
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));

		assertThat(Checksum.ofStatement(text)).isEqualTo("2:" + HexFormat.of().formatHex(Arrays.copyOf(hash, 16)));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("ab \t\n\r\f\u000B\u0085\u00A0\u2003").ofMaxLength(12);
	}

}
