package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.boards.migrations.sql.Statement;

/**
 * Tells whether a section was changed in a way that matters, and where: line ends, blanks
 * at the end of lines and comments between statements do not matter.
 * <p>
 * Version 1 is a hash of the whole section. Version 2 is the same hash, and a short one
 * for each of its parts. Version 3 has a hash of the file besides: where that is the
 * same, all else is.
 *
 * @param version which algorithm it is of
 * @param whole the hash of the section in hexadecimal digits
 * @param file the hash of the file's name and bytes; empty before version 3
 * @param parts the hash of the transaction mode, then that of each statement; none before
 * version 2
 */
public record Checksum(String version, String whole, String file, List<String> parts) {

	private static final String CURRENT = "3";

	private static final String OF_STATEMENTS = "2";

	private static final String HEXADECIMAL = "0123456789abcdef";

	private static final String BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

	/** One for all: to find it each time takes longer than to hash what is short. */
	private static final MessageDigest DIGEST = digest();

	private static final Base64.Encoder OF_FILES = Base64.getUrlEncoder().withoutPadding();

	private static final int VERSION_LENGTH = 2;

	private static final int BYTES = 16;

	private static final int LENGTH_OF_FILE = 22;

	private static final int BYTES_OF_PART = 6;

	private static final int LENGTH_OF_PART = 8;

	public Checksum {
		parts = List.copyOf(parts);
	}

	/**
	 * The checksum to be stored.
	 * @param section the section
	 * @param file the hash of the file in which it is
	 * @return its checksum
	 */
	static Checksum of(Section section, String file) {
		return new Checksum(CURRENT, whole(section), file, parts(section));
	}

	static List<String> parts(Section section) {
		List<String> parts = new ArrayList<>();
		parts.add(part(mode(section)));
		for (Statement statement : section.statements()) {
			parts.add(part(normal(statement.text())));
		}
		return parts;
	}

	/**
	 * The checksum without the parts, which is enough to compare.
	 * @param section the section
	 * @return its checksum
	 */
	static Checksum ofWhole(Section section) {
		return new Checksum(CURRENT, whole(section), "", List.of());
	}

	private static String whole(Section section) {
		StringBuilder text = new StringBuilder(mode(section));
		for (Statement statement : section.statements()) {
			// Statements cannot contain the character that separates them here
			appendNormal(statement.text(), text.append('\0'));
		}
		return hexadecimal(text.toString());
	}

	private static String mode(Section section) {
		return "transaction:" + section.transactional();
	}

	/**
	 * Reads a checksum.
	 * @param text what {@link #text()} gave, of this or of another version
	 * @return the checksum, without hashes where the version is not known
	 */
	public static Checksum parse(String text) {
		int end = VERSION_LENGTH + 2 * BYTES;
		boolean known = text.length() >= end
				&& (text.startsWith("1:") || text.startsWith("2:") || text.startsWith("3:"))
				&& areAll(text, VERSION_LENGTH, end, HEXADECIMAL);
		String file = known ? fileOf(text) : "";
		int from = end + (file.isEmpty() ? 0 : 1 + LENGTH_OF_FILE);
		if (known && text.length() > from) {
			known = text.charAt(from) == ':' && (text.length() - ++from) % LENGTH_OF_PART == 0
					&& areAll(text, from, text.length(), BASE_64);
		}
		if (!known) {
			return new Checksum(text, "", "", List.of());
		}
		List<String> parts = new ArrayList<>();
		for (; from < text.length(); from += LENGTH_OF_PART) {
			parts.add(text.substring(from, from + LENGTH_OF_PART));
		}
		return new Checksum(text.substring(0, 1), text.substring(VERSION_LENGTH, end), file, parts);
	}

	/**
	 * The hash of the file alone.
	 * @param text what {@link #text()} gave, of this or of another version
	 * @return the hash; empty where it has none
	 */
	public static String fileOf(String text) {
		int from = VERSION_LENGTH + 2 * BYTES + 1;
		int to = from + LENGTH_OF_FILE;
		boolean has = text.startsWith("3:") && text.length() >= to && (text.length() == to || text.charAt(to) == ':');
		return has ? text.substring(from, to) : "";
	}

	private static boolean areAll(String text, int from, int to, String digits) {
		for (int place = from; place < to; place++) {
			if (digits.indexOf(text.charAt(place)) < 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The checksum of one statement.
	 * @param statement its text
	 * @return the version of the algorithm and a hash
	 */
	public static String ofStatement(String statement) {
		return OF_STATEMENTS + ":" + hexadecimal(normal(statement));
	}

	private static String normal(String statement) {
		StringBuilder text = new StringBuilder();
		appendNormal(statement, text);
		return text.toString();
	}

	private static void appendNormal(String statement, StringBuilder text) {
		String lines = (statement.indexOf('\r') < 0) ? statement : statement.replace("\r\n", "\n").replace('\r', '\n');
		for (int from = 0; from < lines.length();) {
			int feed = lines.indexOf('\n', from);
			int end = (feed < 0) ? lines.length() : feed;
			int behind = end + 1;
			while (end > from && Character.isWhitespace(lines.charAt(end - 1))) {
				end--;
			}
			text.append(lines, from, end).append('\n');
			from = behind;
		}
	}

	private static String hexadecimal(String text) {
		return HexFormat.of().formatHex(hash(text, BYTES));
	}

	private static String part(String text) {
		return Base64.getUrlEncoder().encodeToString(hash(text, BYTES_OF_PART));
	}

	static String ofFile(byte[] name, byte[] content) {
		byte[] hash;
		synchronized (DIGEST) {
			DIGEST.update(name);
			DIGEST.update((byte) 0);
			hash = DIGEST.digest(content);
		}
		return OF_FILES.encodeToString(Arrays.copyOf(hash, BYTES));
	}

	private static byte[] hash(String text, int bytes) {
		synchronized (DIGEST) {
			return Arrays.copyOf(DIGEST.digest(text.getBytes(StandardCharsets.UTF_8)), bytes);
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
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
		return shown() + (this.file.isEmpty() ? "" : ":" + this.file)
				+ (this.parts.isEmpty() ? "" : ":" + String.join("", this.parts));
	}

	/**
	 * The checksum as it is shown: without file and parts.
	 * @return version, colon, hash
	 */
	public String shown() {
		return this.whole.isEmpty() ? this.version : this.version + ":" + this.whole;
	}

}
