package io.boards.migrations.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Maps, lists, texts, numbers and truth values as JSON.
 */
final class Json {

	private Json() {
	}

	/**
	 * Writes a value.
	 * @param value what consists of these
	 * @return JSON over several lines, with a line end behind it
	 */
	static String of(Map<String, ?> value) {
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = JsonFactory.builder().build().createGenerator(new Context(), text)) {
			write(value, generator);
		}
		return text.append('\n').toString();
	}

	private static void write(@Nullable Object value, JsonGenerator to) {
		if (value instanceof Map<?, ?> map) {
			to.writeStartObject();
			map.forEach((name, member) -> {
				to.writeName(String.valueOf(name));
				write(member, to);
			});
			to.writeEndObject();
		}
		else if (value instanceof List<?> list) {
			to.writeStartArray();
			list.forEach((member) -> write(member, to));
			to.writeEndArray();
		}
		else if (value instanceof Number number) {
			to.writeNumber(number.longValue());
		}
		else if (value instanceof Boolean truth) {
			to.writeBoolean(truth);
		}
		else if (value == null) {
			to.writeNull();
		}
		else {
			to.writeString(value.toString());
		}
	}

	/** One member a line, with line ends that are the same everywhere. */
	private static final class Context extends ObjectWriteContext.Base {

		@Override
		public PrettyPrinter getPrettyPrinter() {
			tools.jackson.core.util.DefaultIndenter indenter = new tools.jackson.core.util.DefaultIndenter("  ", "\n");
			return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
		}

	}

}
