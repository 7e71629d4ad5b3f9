package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import io.boards.migrations.diff.Sentences.Edge;
import io.boards.migrations.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Puts operations into an order that keeps all {@link Sentences}.
 * <p>
 * Of those that are free to go, the first by rank and name goes first; an operation for
 * which others wait has the best rank among theirs, so that it is done when it is needed
 * and not long before.
 */
final class OperationOrder {

	private final List<Node> nodes;

	private final List<List<Integer>> followers = new ArrayList<>();

	private OperationOrder(List<Node> nodes) {
		this.nodes = nodes;
	}

	static List<Operation> of(List<Node> given) {
		List<Node> nodes = given.stream().sorted(Comparator.comparing(Node::rank).thenComparing(Node::name)).toList();
		return new OperationOrder(nodes).order().stream().map((index) -> nodes.get(index).operation()).toList();
	}

	private List<Integer> order() {
		List<Edge> edges = Sentences.about(this.nodes);
		link(edges);
		List<Integer> circle = new ArrayList<>();
		List<Integer> order = walk(ranks(null), circle);
		if (!circle.isEmpty()) {
			// What only should be so gives way first.
			link(edges.stream().filter(Edge::firm).toList());
			circle.clear();
			order = walk(ranks(null), circle);
		}
		return circle.isEmpty() ? walk(ranks(order), circle) : order;
	}

	private void link(List<Edge> edges) {
		this.followers.clear();
		this.nodes.forEach((node) -> this.followers.add(new ArrayList<>()));
		edges.forEach((edge) -> this.followers.get(edge.first()).add(edge.then()));
	}

	/**
	 * The rank of each node, or the best of those that wait for it.
	 * @param order an order that keeps the sentences, if there is one yet
	 */
	private int[] ranks(@Nullable List<Integer> order) {
		int[] ranks = this.nodes.stream().mapToInt((node) -> node.rank().ordinal()).toArray();
		if (order != null) {
			for (int i = order.size() - 1; i >= 0; i--) {
				int node = order.get(i);
				for (int follower : this.followers.get(node)) {
					ranks[node] = Math.min(ranks[node], ranks[follower]);
				}
			}
		}
		return ranks;
	}

	/**
	 * Takes one node after the other. Nodes in a circle, which PostgreSQL itself allows
	 * only to those who made its parts in other ways, are taken by rank: PostgreSQL then
	 * says what stands in the way.
	 * @param ranks the rank of each node
	 * @param circle gets the nodes that were taken though others should have come first
	 */
	private List<Integer> walk(int[] ranks, List<Integer> circle) {
		int[] waiting = new int[this.nodes.size()];
		this.followers.forEach((list) -> list.forEach((follower) -> waiting[follower]++));
		PriorityQueue<Integer> ready = new PriorityQueue<>(
				Comparator.comparingInt((Integer node) -> ranks[node]).thenComparingInt((node) -> node));
		boolean[] taken = new boolean[this.nodes.size()];
		for (int i = 0; i < waiting.length; i++) {
			if (waiting[i] == 0) {
				ready.add(i);
			}
		}
		List<Integer> order = new ArrayList<>();
		while (order.size() < this.nodes.size()) {
			if (ready.isEmpty()) {
				int next = 0;
				while (taken[next]) {
					next++;
				}
				circle.add(next);
				ready.add(next);
			}
			int node = ready.remove();
			if (!taken[node]) {
				taken[node] = true;
				order.add(node);
				for (int follower : this.followers.get(node)) {
					if (--waiting[follower] == 0) {
						ready.add(follower);
					}
				}
			}
		}
		return order;
	}

}
