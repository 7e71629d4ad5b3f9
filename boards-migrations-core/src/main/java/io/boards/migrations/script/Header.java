package io.boards.migrations.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.sql.Comment;

import org.jspecify.annotations.Nullable;

/**
 * What the comment at the top of an SQL file says.
 */
final class Header {

	private static final String BASE = "base";

	/** By the number of the key. */
	private final @Nullable Entry[] entries = new Entry[Key.count()];

	private boolean empty = true;

	private String message = "";

	private final BiConsumer<Integer, String> faults;

	/**
	 * Reads a header.
	 * @param comments everything before the first marker
	 * @param faults takes lines and what is wrong in them
	 */
	Header(List<Comment> comments, BiConsumer<Integer, String> faults) {
		this.faults = faults;
		int block = 0;
		for (Comment comment : comments) {
			Entry entry = Entry.of(comment);
			if (Allowance.isLike(comment)) {
				block += (comment.line() == block + 1) ? 1 : 0;
				continue;
			}
			Key key = (entry != null) ? Key.of(entry.word()) : null;
			if (entry != null && key != null) {
				add(key, entry);
				block = comment.line();
			}
			else if (entry != null && isKeyIn(block, comment.line(), entry.word())) {
				refuse(comment.line(), entry.word());
			}
			else if (this.empty && !comment.text().isEmpty()) {
				this.message = this.message.isEmpty() ? comment.text() : this.message + " " + comment.text();
			}
			if (block > 0 && comment.line() == block + 1) {
				block++;
			}
		}
	}

	/**
	 * The comment's lines from the first key on hold only keys; elsewhere a word with a
	 * colon is prose, unless it is nearly a key.
	 * @param block the last line of that part of the comment; 0 before the first key
	 * @param line the line of the word
	 * @param word what stands before the colon
	 * @return whether it is taken for a key
	 */
	private static boolean isKeyIn(int block, int line, String word) {
		return (block > 0 && line == block + 1 && !word.contains(" ")) || Key.similarTo(word).isPresent();
	}

	private void add(Key key, Entry entry) {
		Entry first = entry(key);
		if (first != null) {
			this.faults.accept(entry.line(), "\"" + key + "\" was given in line " + first.line() + " already.");
			return;
		}
		this.entries[key.ordinal()] = entry;
		this.empty = false;
	}

	private @Nullable Entry entry(Key key) {
		return this.entries[key.ordinal()];
	}

	private void refuse(int line, String word) {
		String meant = Key.similarTo(word).map((key) -> " Did you mean \"" + key + "\"?").orElse("");
		this.faults.accept(line,
				"\"" + word + "\" is not known in a header." + meant + " Known are " + Key.all() + ".");
	}

	/**
	 * The revision that the header describes.
	 * @return the revision; null where something is missing or wrong
	 */
	@Nullable Revision revision() {
		String id = id();
		Instant created = created();
		List<String> revises = names(Key.REVISES);
		List<String> dependsOn = names(Key.DEPENDS_ON);
		List<String> labels = names(Key.LABELS);
		if (id == null || created == null) {
			return null;
		}
		return new Revision(id, revises, dependsOn, labels, this.message, created);
	}

	Optional<String> irreversible() {
		Entry entry = entry(Key.IRREVERSIBLE);
		if (entry != null && entry.value().isEmpty()) {
			this.faults.accept(entry.line(), "\"Irreversible\" needs a reason, for whoever wants to go back one day.");
		}
		return Optional.ofNullable(entry).map(Entry::value);
	}

	TimeLimits limits() {
		if (entry(Key.LOCK_TIMEOUT) == null && entry(Key.STATEMENT_TIMEOUT) == null) {
			return TimeLimits.NONE;
		}
		return new TimeLimits(span(Key.LOCK_TIMEOUT), span(Key.STATEMENT_TIMEOUT));
	}

	private Optional<Duration> span(Key key) {
		Entry entry = entry(key);
		return (entry != null) ? TimeSpan.parse(entry.value(), (problem) -> this.faults.accept(entry.line(), problem))
				: Optional.empty();
	}

	int lineOf(Key key) {
		Entry entry = entry(key);
		return (entry != null) ? entry.line() : 0;
	}

	private @Nullable String id() {
		Entry entry = required(Key.REVISION, "3f2a9c1b7d4e");
		if (entry != null) {
			Names.check(entry.value(), (problem) -> this.faults.accept(entry.line(), problem));
		}
		return (entry != null) ? entry.value() : null;
	}

	private @Nullable Instant created() {
		Entry entry = required(Key.CREATED, "2025-09-01T12:03:01Z");
		if (entry == null) {
			return null;
		}
		return Created.parse(entry.value(), (problem) -> this.faults.accept(entry.line(), problem));
	}

	private @Nullable Entry required(Key key, String example) {
		Entry entry = entry(key);
		if (entry != null && !entry.value().isEmpty()) {
			return entry;
		}
		this.faults.accept((entry != null) ? entry.line() : 1,
				"The header needs a line such as \"-- " + key + ": " + example + "\".");
		return null;
	}

	private List<String> names(Key key) {
		Entry entry = entry(key);
		if (entry == null) {
			return List.of();
		}
		if (entry.value().indexOf(',') < 0) {
			// As nearly all are
			return isName(key, entry.value(), entry.line()) ? List.of(entry.value()) : List.of();
		}
		List<String> names = new ArrayList<>();
		for (String part : entry.value().split(",")) {
			String name = part.strip();
			if (isName(key, name, entry.line())) {
				names.add(name);
			}
		}
		return names;
	}

	private boolean isName(Key key, String name, int line) {
		if (name.isEmpty() || (key == Key.REVISES && name.equals(BASE))) {
			return false;
		}
		Names.check(name, (problem) -> this.faults.accept(line, problem));
		return true;
	}

	/**
	 * A word, a colon and a value.
	 *
	 * @param word what may be a key
	 * @param value what stands behind the colon
	 * @param line where
	 */
	private record Entry(String word, String value, int line) {

		private static final int LONGEST_WORD = 21;

		static @Nullable Entry of(Comment comment) {
			String text = comment.text();
			int colon = text.indexOf(':');
			// Not the beginning of a URL
			if (colon <= 0 || text.startsWith("//", colon + 1)) {
				return null;
			}
			String word = text.substring(0, colon).stripTrailing();
			return isWord(word) ? new Entry(word, text.substring(colon + 1).strip(), comment.line()) : null;
		}

		private static boolean isWord(String word) {
			if (word.isEmpty() || word.length() > LONGEST_WORD || !isLetter(word.charAt(0))) {
				return false;
			}
			for (int place = 1; place < word.length(); place++) {
				char character = word.charAt(place);
				if (!isLetter(character) && character != ' ' && character != '_' && character != '-') {
					return false;
				}
			}
			return true;
		}

		private static boolean isLetter(char character) {
			return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
		}

	}

}
