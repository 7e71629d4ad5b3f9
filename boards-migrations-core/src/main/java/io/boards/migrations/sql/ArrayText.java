package io.boards.migrations.sql;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collections and arrays as PostgreSQL writes arrays: {@code {1,2,NULL}}.
 */
final class ArrayText {

	private ArrayText() {
	}

	/**
	 * The text of an array.
	 * @param value any value
	 * @param place what it belongs to, for the message where an element has no form
	 * @return the text, or null where the value is no array
	 */
	static @Nullable String of(Object value, @Nullable String place) {
		if (value instanceof Collection<?> collection) {
			return text(new ArrayList<>(collection), place);
		}
		if (!value.getClass().isArray()) {
			return null;
		}
		List<@Nullable Object> elements = new ArrayList<>();
		for (int i = 0; i < Array.getLength(value); i++) {
			elements.add(Array.get(value, i));
		}
		return text(elements, place);
	}

	private static String text(List<? extends @Nullable Object> elements, @Nullable String place) {
		List<String> texts = new ArrayList<>();
		for (Object element : elements) {
			texts.add(element(element, place));
		}
		return "{" + String.join(",", texts) + "}";
	}

	private static String element(@Nullable Object element, @Nullable String place) {
		SqlValue value = SqlValue.of(element, place);
		String text = value.text();
		if (text == null) {
			return "NULL";
		}
		boolean nested = element instanceof Collection
				|| (element != null && element.getClass().isArray() && !(element instanceof byte[]));
		if (value.bare() || nested) {
			return text;
		}
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
