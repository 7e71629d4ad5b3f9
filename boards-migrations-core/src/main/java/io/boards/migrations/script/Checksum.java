package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.boards.migrations.sql.Statement;

/**
 * Tells whether a section was changed in a way that matters: line ends, blanks at the end
 * of lines and comments between statements do not.
 */
final class Checksum {

	private static final String VERSION = "1";

	private static final int BYTES = 16;

	private Checksum() {
	}

	static String of(Section section) {
		// Statements cannot contain the character that separates them here
		StringBuilder text = new StringBuilder("transaction:" + section.transactional());
		for (Statement statement : section.statements()) {
			text.append('\0');
			statement.text().lines().forEach((line) -> text.append(line.stripTrailing()).append('\n'));
		}
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return VERSION + ":" + HexFormat.of().formatHex(hash, 0, BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
