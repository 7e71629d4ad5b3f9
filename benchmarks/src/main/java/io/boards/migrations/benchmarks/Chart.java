package io.boards.migrations.benchmarks;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws bars as SVG: a bar ends at the median, a line goes from the least to the
 * greatest. There is no background, and all colours can be read on a light one and on a
 * dark one.
 */
final class Chart {

	private static final int WIDTH = 860;

	private static final int LEFT = 330;

	private static final int RIGHT = 680;

	private static final int ROW = 22;

	private static final int HEAD = 34;

	private static final String OURS = "#3b82f6";

	private static final String OTHERS = "#8f98a3";

	private static final String TEXT = "#7d838b";

	private static final String SPREAD = "#d97706";

	private final XMLStreamWriter svg;

	private Chart(XMLStreamWriter svg) {
		this.svg = svg;
	}

	/**
	 * Draws.
	 * @param parts from top to bottom; each has a scale of its own
	 * @return an SVG file
	 */
	static String of(List<Bars> parts) {
		StringWriter text = new StringWriter();
		try {
			new Chart(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).draw(parts);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return text + "\n";
	}

	private void draw(List<Bars> parts) throws XMLStreamException {
		int height = parts.stream().mapToInt((part) -> HEAD + ROW * part.all().size()).sum() + ROW / 2;
		this.svg.writeStartElement("svg");
		attributes("xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + WIDTH + " " + height, "width", WIDTH,
				"height", height, "role", "img", "font-family", "system-ui, sans-serif", "font-size", 12, "fill", TEXT);
		int top = 0;
		for (Bars part : parts) {
			text(0, top + HEAD - 12, "start", "bold", part.title());
			double scale = (RIGHT - LEFT)
					/ part.all().stream().mapToDouble((bar) -> bar.time().greatest()).max().orElse(1);
			for (int i = 0; i < part.all().size(); i++) {
				draw(part.all().get(i), top + HEAD + ROW * i, scale, (i == 0) ? OURS : OTHERS);
			}
			top += HEAD + ROW * part.all().size();
		}
		this.svg.writeEndElement();
		this.svg.writeEndDocument();
	}

	private void draw(Bars.Bar bar, int top, double scale, String colour) throws XMLStreamException {
		int middle = top + ROW / 2;
		text(LEFT - 8, middle + 4, "end", (colour.equals(OURS)) ? "bold" : "normal", bar.name());
		element("rect", "x", LEFT, "y", top + 3, "width", bar.time().median() * scale, "height", ROW - 6, "fill",
				colour);
		double least = LEFT + bar.time().least() * scale;
		double greatest = LEFT + bar.time().greatest() * scale;
		element("path", "d",
				String.format(Locale.ROOT, "M%.1f %d v6 m0 -3 H%.1f m0 -3 v6", least, middle - 3, greatest), "stroke",
				SPREAD, "stroke-width", 1.5, "fill", "none");
		text(RIGHT + 8, middle + 4, "start", "normal", bar.time() + " s");
	}

	private void text(int x, int y, String anchor, String weight, String text) throws XMLStreamException {
		this.svg.writeCharacters("\n");
		this.svg.writeStartElement("text");
		attributes("x", x, "y", y, "text-anchor", anchor, "font-weight", weight);
		this.svg.writeCharacters(text);
		this.svg.writeEndElement();
	}

	private void element(String name, Object... attributes) throws XMLStreamException {
		this.svg.writeCharacters("\n");
		this.svg.writeEmptyElement(name);
		attributes(attributes);
	}

	private void attributes(Object... namesAndValues) throws XMLStreamException {
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			this.svg.writeAttribute(namesAndValues[i].toString(),
					(value instanceof Double number) ? String.format(Locale.ROOT, "%.1f", number) : value.toString());
		}
	}

}
