package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.IndexKey;

/**
 * What indexes and exclusion constraints are about, as Java.
 */
final class IndexKeys {

	private IndexKeys() {
	}

	/**
	 * Adds the keys of an index, plain columns that follow each other in one call.
	 * @param chain calls on the index
	 * @param keys the keys
	 * @return the calls with the keys
	 */
	static Chain on(Chain chain, List<IndexKey> keys) {
		Chain calls = chain;
		List<Code> columns = new ArrayList<>();
		for (IndexKey key : keys) {
			if (isPlain(key)) {
				columns.add(what(key));
				continue;
			}
			Lambda lambda = properties(key);
			calls = calls.callIf(!columns.isEmpty(), "columns", columns);
			columns.clear();
			calls = calls.call(method(key), lambda.isEmpty() ? List.of(what(key)) : List.of(what(key), lambda));
		}
		return calls.callIf(!columns.isEmpty(), "columns", columns);
	}

	static boolean arePlain(List<IndexKey> keys) {
		return keys.stream().allMatch(IndexKeys::isPlain);
	}

	private static boolean isPlain(IndexKey key) {
		return key.column() != null && properties(key).isEmpty();
	}

	static String method(IndexKey key) {
		return (key.column() != null) ? "column" : "expression";
	}

	static Code what(IndexKey key) {
		return Text.orNull((key.column() != null) ? key.column() : key.expression());
	}

	static Lambda properties(IndexKey key) {
		return Lambda.of("key", (chain) -> {
			Chain properties = chain;
			if (key.collation() != null) {
				properties = properties.call("collate", ColumnJava.collation(key.collation()));
			}
			if (key.operatorClass() != null) {
				properties = properties.call("operatorClass", Text.of(key.operatorClass()));
			}
			return properties.callIf(key.descending(), "desc")
				.callIf(key.nulls() == IndexKey.Nulls.FIRST, "nullsFirst")
				.callIf(key.nulls() == IndexKey.Nulls.LAST, "nullsLast");
		});
	}

}
