package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds what two lists have in common, in the same order: a longest common subsequence,
 * by the way of Hunt and Szymanski, which is quick where elements seldom repeat.
 */
final class Alignment {

	/** Not in the other list. */
	static final int NONE = -1;

	/**
	 * A pair of equal elements.
	 *
	 * @param then the place of the older one
	 * @param now the place of the newer one
	 * @param before the pair before it in the longest sequence that ends with it
	 */
	private record Pair(int then, int now, @Nullable Pair before) {
	}

	private Alignment() {
	}

	/**
	 * Aligns two lists.
	 * @param then the older one
	 * @param now the newer one
	 * @return for each element of the newer list its place in the older one, or
	 * {@link #NONE}
	 */
	static int[] of(List<String> then, List<String> now) {
		int[] places = new int[now.size()];
		Arrays.fill(places, NONE);
		for (Pair pair = longest(then, now); pair != null; pair = pair.before()) {
			places[pair.now()] = pair.then();
		}
		return places;
	}

	private static @Nullable Pair longest(List<String> then, List<String> now) {
		Map<String, List<Integer>> placesThen = new HashMap<>();
		for (int place = then.size() - 1; place >= 0; place--) {
			// Descending, so that no two pairs of one element follow each other
			placesThen.computeIfAbsent(then.get(place), (element) -> new ArrayList<>()).add(place);
		}
		// For each length the sequence of that length which ends earliest
		List<Integer> ends = new ArrayList<>();
		List<Pair> sequences = new ArrayList<>();
		for (int place = 0; place < now.size(); place++) {
			for (int other : placesThen.getOrDefault(now.get(place), List.of())) {
				int found = Collections.binarySearch(ends, other);
				int length = (found >= 0) ? found : -found - 1;
				Pair pair = new Pair(other, place, (length > 0) ? sequences.get(length - 1) : null);
				if (length == ends.size()) {
					ends.add(other);
					sequences.add(pair);
				}
				else if (found < 0) {
					ends.set(length, other);
					sequences.set(length, pair);
				}
			}
		}
		return sequences.isEmpty() ? null : sequences.get(sequences.size() - 1);
	}

}
