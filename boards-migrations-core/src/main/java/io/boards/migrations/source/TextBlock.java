package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A string as a text block, with nothing that the compiler would strip off its lines.
 */
final class TextBlock {

	/** What is left for the closing quotes and a little behind them. */
	private static final int CLOSING = 12;

	private final String value;

	/** Each with the source of its characters. */
	private final List<List<String>> lines = new ArrayList<>();

	TextBlock(String value) {
		this.value = value;
	}

	/**
	 * Whether a string can be a text block at all: escaped or not, a line or paragraph
	 * separator is the end of a line to the compiler's check for lost blanks.
	 * @param value the string
	 * @return whether it has no such character
	 */
	static boolean suits(String value) {
		return value.indexOf('\u2028') < 0 && value.indexOf('\u2029') < 0;
	}

	/**
	 * The text block.
	 * @param tabs the indentation of its lines
	 * @return Java
	 */
	String at(int tabs) {
		int width = Layout.WIDTH - tabs * Layout.TAB;
		boolean closed = this.value.endsWith("\n");
		String[] contents = this.value.split("\n", -1);
		int count = closed ? contents.length - 1 : contents.length;
		for (int i = 0; i < count; i++) {
			boolean last = !closed && i == count - 1;
			fold(line(contents[i], last), width, last ? width - CLOSING : width);
		}
		if (!closed && needsClosingLine()) {
			lastLine().add("\\");
			closed = true;
		}
		StringBuilder text = new StringBuilder("\"\"\"");
		for (List<String> line : this.lines) {
			text.append(line.isEmpty() ? "\n" : Layout.newLine(tabs) + String.join("", line));
		}
		return text.append(closed ? Layout.newLine(tabs) : "").append("\"\"\"").toString();
	}

	private static List<String> line(String content, boolean last) {
		List<String> units = Escapes.inBlock(content);
		if (units.isEmpty()) {
			return units;
		}
		int end = units.size() - 1;
		String unit = units.get(end);
		if (unit.equals(" ")) {
			units.set(end, "\\s");
		}
		else if (unit.equals("\t")) {
			units.set(end, "\\t");
		}
		else if (isBlank(unit) && !last) {
			units.add("\\n\\");
		}
		else if (unit.equals("\"") && last) {
			units.set(end, "\\\"");
		}
		return units;
	}

	/** Breaks a line that is too wide, behind a blank if there is a good one. */
	private void fold(List<String> units, int width, int lastWidth) {
		int from = 0;
		int rest = width(units);
		while (rest > lastWidth) {
			int used = 1;
			int most = from;
			int cut = from;
			while (most < units.size() - 1 && used + Layout.width(units.get(most)) <= width) {
				used += Layout.width(units.get(most));
				most++;
				if (used > width / 2 && isBlank(units.get(most - 1)) && !isBlank(units.get(most))) {
					cut = most;
				}
			}
			int to = (cut > from) ? cut : Math.max(most, from + 1);
			List<String> line = new ArrayList<>(units.subList(from, to));
			rest -= width(line);
			line.add("\\");
			this.lines.add(line);
			from = to;
		}
		this.lines.add(new ArrayList<>(units.subList(from, units.size())));
	}

	/** Without it, blanks that all lines begin with would be taken for indentation. */
	private boolean needsClosingLine() {
		List<String> last = lastLine();
		return isBlank(last.get(last.size() - 1))
				|| this.lines.stream().allMatch((line) -> line.isEmpty() || isBlank(line.get(0)));
	}

	private List<String> lastLine() {
		return this.lines.get(this.lines.size() - 1);
	}

	private static int width(List<String> units) {
		return units.stream().mapToInt(Layout::width).sum();
	}

	private static boolean isBlank(String unit) {
		return Character.isWhitespace(unit.codePointAt(0));
	}

}
