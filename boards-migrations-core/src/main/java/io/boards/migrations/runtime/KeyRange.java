package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The rows between two values of a primary key, as a condition.
 * <p>
 * The operators are those of the key's index, and there is no {@code COLLATE}: columns
 * bring their own collation, which the index has too.
 */
final class KeyRange {

	private KeyRange() {
	}

	/**
	 * The rows behind one value, up to another.
	 * @param key the columns of the key
	 * @param after the values of the row before the first one; null to begin with the
	 * first
	 * @param last the values of the last row
	 * @return SQL text
	 */
	static String of(List<KeyColumn> key, @Nullable List<String> after, List<String> last) {
		if (after == null) {
			return ordered(key, KeyColumn.AT_MOST, last);
		}
		List<String> conditions = new ArrayList<>();
		int same = 0;
		while (same < key.size() - 1 && after.get(same).equals(last.get(same))) {
			conditions.add(key.get(same).compare(KeyColumn.SAME, last.get(same)));
			same++;
		}
		List<KeyColumn> rest = key.subList(same, key.size());
		if (rest.size() > 1) {
			// It follows from the rest. The planner takes two comparisons of rows for
			// independent of each other, and would read the whole table.
			conditions.add(rest.get(0).compare(KeyColumn.AT_LEAST, after.get(same)));
			conditions.add(rest.get(0).compare(KeyColumn.AT_MOST, last.get(same)));
		}
		conditions.add(ordered(rest, KeyColumn.MORE, after.subList(same, after.size())));
		conditions.add(ordered(rest, KeyColumn.AT_MOST, last.subList(same, last.size())));
		return String.join(" AND ", conditions);
	}

	private static String ordered(List<KeyColumn> key, int operator, List<String> values) {
		if (key.size() == 1) {
			return key.get(0).compare(operator, values.get(0));
		}
		List<String> operators = key.stream().map((column) -> column.operators().get(operator)).distinct().toList();
		return (operators.size() == 1) ? asRow(key, operators.get(0), values) : oneByOne(key, operator, values);
	}

	private static String asRow(List<KeyColumn> key, String operator, List<String> values) {
		return "ROW(" + key.stream().map(KeyColumn::name).collect(Collectors.joining(", ")) + ") " + operator + " ROW("
				+ IntStream.range(0, key.size())
					.mapToObj((i) -> key.get(i).value(values.get(i)))
					.collect(Collectors.joining(", "))
				+ ")";
	}

	/** A comparison of rows has one operator, which must be in one schema. */
	private static String oneByOne(List<KeyColumn> key, int operator, List<String> values) {
		int last = key.size() - 1;
		int strictly = (operator == KeyColumn.AT_MOST) ? KeyColumn.LESS : KeyColumn.MORE;
		String condition = key.get(last).compare(operator, values.get(last));
		for (int i = last - 1; i >= 0; i--) {
			condition = "(" + key.get(i).compare(strictly, values.get(i)) + " OR "
					+ key.get(i).compare(KeyColumn.SAME, values.get(i)) + " AND " + condition + ")";
		}
		return condition;
	}

}
