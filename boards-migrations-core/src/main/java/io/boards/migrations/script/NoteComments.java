package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Notes as comments above what they are about.
 *
 * @param start what begins a line, with its indentation
 * @param further what begins a line that goes on with a note
 * @param width how many characters a line has
 * @param escaped what has to become of a note
 */
public record NoteComments(String start, String further, int width, UnaryOperator<String> escaped) {

	/** In a section of an SQL file. */
	public static final NoteComments SQL = new NoteComments("--", "--  ", 116, UnaryOperator.identity());

	/**
	 * As Spring Java Format leaves them: no wider than 90 columns, without indentation. A
	 * backslash with a u behind it would be a character even in a comment.
	 */
	public static final NoteComments JAVA = new NoteComments("\t\t//", "\t\t//", 84,
			(note) -> note.replace("\\", "\\\\"));

	/**
	 * Puts notes above a text.
	 * @param notes the notes
	 * @param text the text; may be empty
	 * @return both, with a blank line between them
	 */
	public String above(List<String> notes, String text) {
		String comments = notes.stream().map(this.escaped).map(this::comment).collect(Collectors.joining());
		return comments + (comments.isEmpty() || text.isEmpty() ? "" : "\n") + text;
	}

	/**
	 * The notes above a text.
	 * @param text what stands in a section
	 * @return the notes that it begins with
	 */
	List<String> read(String text) {
		List<String> notes = new ArrayList<>();
		for (String line : text.lines().filter((each) -> !each.isBlank()).toList()) {
			if (!line.startsWith(this.start)) {
				break;
			}
			String words = line.substring(this.start.length()).strip();
			if (line.startsWith(this.further) && !notes.isEmpty()) {
				notes.add(notes.remove(notes.size() - 1) + " " + words);
			}
			else {
				notes.add(words);
			}
		}
		return notes;
	}

	private String comment(String note) {
		StringBuilder text = new StringBuilder();
		StringBuilder line = new StringBuilder(this.start);
		for (String word : note.strip().split("\\s+")) {
			if (line.length() + 1 + word.length() > this.width) {
				text.append(line).append('\n');
				line = new StringBuilder(this.further);
			}
			line.append(' ').append(word);
		}
		return text.append(line).append('\n').toString();
	}

}
