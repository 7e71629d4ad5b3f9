package io.boards.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the strongly connected parts of a directed graph: every node on a cycle, once,
 * with all that it shares cycles with. Two searches, the second against the edges in the
 * order in which the first one finished (Kosaraju); both on a stack of their own, since a
 * long history would overflow the thread's.
 */
final class Cycles {

	private Cycles() {
	}

	/**
	 * The parts with at least two nodes.
	 * @param edges where each node leads; an edge to itself does not count
	 * @return the nodes of each part, ascending; parts by their first node
	 */
	static List<List<Integer>> in(int[][] edges) {
		int[][] back = Topology.reversed(edges);
		int[] finished = finishingOrder(edges);
		BitSet seen = new BitSet();
		List<List<Integer>> parts = new ArrayList<>();
		int[] stack = new int[edges.length];
		for (int i = finished.length - 1; i >= 0; i--) {
			if (seen.get(finished[i])) {
				continue;
			}
			List<Integer> part = new ArrayList<>();
			int top = 0;
			stack[top++] = finished[i];
			seen.set(finished[i]);
			while (top > 0) {
				int node = stack[--top];
				part.add(node);
				for (int next : back[node]) {
					if (!seen.get(next)) {
						seen.set(next);
						stack[top++] = next;
					}
				}
			}
			if (part.size() > 1) {
				parts.add(part.stream().sorted().toList());
			}
		}
		parts.sort((one, other) -> one.get(0).compareTo(other.get(0)));
		return parts;
	}

	private static int[] finishingOrder(int[][] edges) {
		int[] order = new int[edges.length];
		int count = 0;
		BitSet seen = new BitSet();
		int[] stack = new int[edges.length];
		int[] next = new int[edges.length];
		for (int root = 0; root < edges.length; root++) {
			if (seen.get(root)) {
				continue;
			}
			int top = 0;
			stack[top++] = root;
			seen.set(root);
			while (top > 0) {
				int node = stack[top - 1];
				if (next[node] == edges[node].length) {
					order[count++] = node;
					top--;
				}
				else {
					int to = edges[node][next[node]++];
					if (!seen.get(to)) {
						seen.set(to);
						stack[top++] = to;
					}
				}
			}
		}
		return order;
	}

}
