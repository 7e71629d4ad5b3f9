package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a section was changed in a way that matters, and where: line ends, blanks
 * at the end of lines and comments between statements do not matter.
 * <p>
 * Version 1 is a hash of the whole section. Version 2 is the same hash, and a short one
 * for each of its parts.
 *
 * @param version which algorithm it is of
 * @param whole the hash of the section in hexadecimal digits
 * @param parts the hash of the transaction mode, then that of each statement; none before
 * version 2
 */
public record Checksum(String version, String whole, List<String> parts) {

	private static final Pattern FORM = Pattern.compile("(1|2):([0-9a-f]{32})(?::([A-Za-z0-9_-]*))?");

	private static final String CURRENT = "2";

	private static final int BYTES = 16;

	private static final int BYTES_OF_PART = 6;

	private static final int LENGTH_OF_PART = 8;

	public Checksum {
		parts = List.copyOf(parts);
	}

	static Checksum of(Section section) {
		List<String> texts = new ArrayList<>(List.of("transaction:" + section.transactional()));
		section.statements().forEach((statement) -> texts.add(normal(statement.text())));
		// Statements cannot contain the character that separates them here
		byte[] whole = hash(String.join("\0", texts), BYTES);
		return new Checksum(CURRENT, HexFormat.of().formatHex(whole), texts.stream().map(Checksum::part).toList());
	}

	/**
	 * Reads a checksum.
	 * @param text what {@link #text()} gave, of this or of another version
	 * @return the checksum, without hashes where the version is not known
	 */
	public static Checksum parse(String text) {
		Matcher form = FORM.matcher(text);
		String joined = (form.matches() && form.group(3) != null) ? form.group(3) : "";
		if (!form.matches() || joined.length() % LENGTH_OF_PART != 0) {
			return new Checksum(text, "", List.of());
		}
		List<String> parts = new ArrayList<>();
		for (int from = 0; from < joined.length(); from += LENGTH_OF_PART) {
			parts.add(joined.substring(from, from + LENGTH_OF_PART));
		}
		return new Checksum(form.group(1), form.group(2), parts);
	}

	/**
	 * The checksum of one statement.
	 * @param statement its text
	 * @return the version of the algorithm and a hash
	 */
	public static String ofStatement(String statement) {
		return CURRENT + ":" + HexFormat.of().formatHex(hash(normal(statement), BYTES));
	}

	private static String normal(String statement) {
		StringBuilder text = new StringBuilder();
		statement.lines().forEach((line) -> text.append(line.stripTrailing()).append('\n'));
		return text.toString();
	}

	private static String part(String text) {
		return Base64.getUrlEncoder().encodeToString(hash(text, BYTES_OF_PART));
	}

	private static byte[] hash(String text, int bytes) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Arrays.copyOf(hash, bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Whether the other is certainly that of another section. What a later version of
	 * boards-migrations wrote cannot be compared.
	 * @param other another checksum
	 * @return true where both are known and differ
	 */
	public boolean contradicts(Checksum other) {
		return !this.whole.isEmpty() && !other.whole.isEmpty() && !this.whole.equals(other.whole);
	}

	/**
	 * What differs in a script's upgrade from the one that this is the checksum of.
	 * @param script a script whose checksum contradicts this one
	 * @return a sentence for each difference
	 */
	public List<String> differences(Script script) {
		return (script instanceof SqlScript sql) ? SectionDiff.of(this, sql.upgrade()) : List.of();
	}

	/**
	 * The checksum as it is stored.
	 * @return version and hashes, with colons between them
	 */
	public String text() {
		return shown() + (this.parts.isEmpty() ? "" : ":" + String.join("", this.parts));
	}

	/**
	 * The checksum as it is shown: without the parts.
	 * @return version, colon, hash
	 */
	public String shown() {
		return this.whole.isEmpty() ? this.version : this.version + ":" + this.whole;
	}

}
