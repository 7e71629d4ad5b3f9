package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.boards.migrations.sql.Statement;

/**
 * Tells whether a section or a statement was changed in a way that matters: line ends,
 * blanks at the end of lines and comments between statements do not.
 */
public final class Checksum {

	private static final String VERSION = "1";

	private static final int BYTES = 16;

	private Checksum() {
	}

	static String of(Section section) {
		// Statements cannot contain the character that separates them here
		StringBuilder text = new StringBuilder("transaction:" + section.transactional());
		for (Statement statement : section.statements()) {
			text.append('\0').append(canonical(statement.text()));
		}
		return hash(text.toString());
	}

	/**
	 * The checksum of one statement.
	 * @param statement its text
	 * @return the version of the algorithm and a hash
	 */
	public static String of(String statement) {
		return hash(canonical(statement));
	}

	private static String canonical(String statement) {
		StringBuilder text = new StringBuilder();
		statement.lines().forEach((line) -> text.append(line.stripTrailing()).append('\n'));
		return text.toString();
	}

	private static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return VERSION + ":" + HexFormat.of().formatHex(hash, 0, BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
