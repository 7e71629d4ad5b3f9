package io.boards.migrations.naming;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.IndexKey;

/**
 * What PostgreSQL calls the columns of an index, from which it makes the index's own
 * name.
 */
final class KeyNames {

	private KeyNames() {
	}

	static List<String> of(List<IndexKey> keys, List<String> include) {
		List<String> names = new ArrayList<>();
		keys.forEach((key) -> names.add(name(key)));
		names.addAll(include);
		return distinct(names);
	}

	/**
	 * Lets each name occur once, with 1, 2, … behind those that were there before.
	 * @param names names, some of them perhaps equal
	 * @return as many names
	 */
	static List<String> distinct(List<String> names) {
		List<String> distinct = new ArrayList<>();
		for (String name : names) {
			String current = name;
			for (int i = 1; distinct.contains(current); i++) {
				String number = Integer.toString(i);
				current = ObjectName.cut(name, ObjectName.MAXIMUM - number.length()) + number;
			}
			distinct.add(current);
		}
		return distinct;
	}

	private static String name(IndexKey key) {
		String column = key.column();
		String expression = key.expression();
		return (column != null) ? column : (expression != null) ? ExpressionName.of(expression) : "expr";
	}

}
