package io.boards.migrations.catalog;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts things by what they are.
 */
final class Counts {

	private final Map<String, Integer> counts = new HashMap<>();

	void add(String kind) {
		add(kind, 1);
	}

	void add(String kind, int number) {
		this.counts.merge(kind, number, Integer::sum);
	}

	Map<String, Integer> byKind() {
		return this.counts;
	}

}
