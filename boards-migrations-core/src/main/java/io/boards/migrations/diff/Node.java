package io.boards.migrations.diff;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.operation.Operation;

/**
 * An operation that waits for its place in the order.
 *
 * @param operation the operation
 * @param rank its place where nothing else decides
 * @param name its place among operations of one rank
 * @param links what it does to which things
 */
record Node(Operation operation, Rank rank, String name, Map<Link, Set<Thing>> links) {

	/** What an operation does to a thing. */
	enum Link {

		/** It stops using the thing. */
		FREES,
		/** The thing is gone afterwards, or is not what it was. */
		ENDS,
		/** The thing is there afterwards. */
		MAKES,
		/** The thing has to be there before. */
		NEEDS,
		/** The thing should be there before, if that can be. */
		HOPES

	}

	static Node of(Operation operation, Rank rank, Thing self) {
		return new Node(operation, rank, self.toString(), Map.of());
	}

	static Node making(Operation operation, Rank rank, Item<?> item) {
		return of(operation, rank, item.self()).with(Link.MAKES, item.provides()).needing(item);
	}

	static Node ending(Operation operation, Rank rank, Item<?> item) {
		return of(operation, rank, item.self()).with(Link.ENDS, item.provides()).freeing(item);
	}

	Node needing(Item<?> item) {
		return with(Link.NEEDS, item.uses()).with(Link.NEEDS, item.heeds()).with(Link.HOPES, item.hopes());
	}

	Node freeing(Item<?> item) {
		return with(Link.FREES, item.uses()).with(Link.FREES, item.heeds());
	}

	Node with(Link link, Thing... things) {
		return with(link, List.of(things));
	}

	Node with(Link link, Collection<Thing> things) {
		Map<Link, Set<Thing>> more = new EnumMap<>(Link.class);
		more.putAll(this.links);
		Set<Thing> all = new LinkedHashSet<>(things(link));
		all.addAll(things);
		more.put(link, all);
		return new Node(this.operation, this.rank, this.name, more);
	}

	Set<Thing> things(Link link) {
		return this.links.getOrDefault(link, Set.of());
	}

}
