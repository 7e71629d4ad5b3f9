package io.boards.migrations.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A string.
 *
 * @param value its characters
 */
record Text(String value) implements Code {

	/** How many bytes a class file has for a constant. */
	private static final int CONSTANT = 65_535;

	/** So many characters always fit, with three bytes each. */
	private static final int PART = CONSTANT / 3;

	/**
	 * A string, in parts where it is too long for one constant.
	 * @param value what has the string as its text
	 * @return the string
	 * @throws UnwritableValueException if there is half a surrogate pair in it
	 */
	static Code of(Object value) {
		String text = value.toString();
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new UnwritableValueException(
					Failure.of("A text is not valid Unicode: half a surrogate pair is in it.")
						.remedy("Write the whole character, or take it out."));
		}
		if (bytes(text) <= CONSTANT) {
			return new Text(text);
		}
		List<Code> parts = new ArrayList<>(List.of(new Text("")));
		int to;
		for (int from = 0; from < text.length(); from = to) {
			to = Math.min(from + PART, text.length());
			to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
			parts.add(new Text(text.substring(from, to)));
		}
		return Chain.on("String").call("join", parts);
	}

	static Code orNull(@Nullable String value) {
		return (value != null) ? of(value) : Word.NULL;
	}

	static List<Code> all(List<String> values) {
		return values.stream().map(Text::of).toList();
	}

	/** A class file writes NUL in two bytes, and characters beyond 16 bits in six. */
	private static int bytes(String text) {
		return text.chars().map((c) -> (c == 0) ? 2 : (c < 0x80) ? 1 : (c < 0x800) ? 2 : 3).sum();
	}

	@Override
	public String inLine(Layout layout, int tabs) {
		String literal = Escapes.literal(this.value);
		boolean wide = hasLines() || literal.length() > layout.longest();
		return (wide && TextBlock.suits(this.value)) ? new TextBlock(this.value).at(tabs + 2) : literal;
	}

	private boolean hasLines() {
		int end = this.value.indexOf('\n');
		return end >= 0 && end < this.value.length() - 1;
	}

}
