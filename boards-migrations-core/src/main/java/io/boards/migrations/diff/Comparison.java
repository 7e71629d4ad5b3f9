package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Compares two schemas object by object, and finds out what else has to be exchanged
 * because of what ends.
 */
final class Comparison {

	private final List<Pair<?>> pairs = new ArrayList<>();

	private final Set<Thing> ended = new HashSet<>();

	private Comparison(List<ObjectKind<?>> kinds, Worlds worlds) {
		kinds.forEach((kind) -> this.pairs.addAll(pairs(kind, worlds)));
	}

	static List<Node> of(List<ObjectKind<?>> kinds, Worlds worlds) {
		Comparison comparison = new Comparison(kinds, worlds);
		comparison.spread();
		return comparison.pairs.stream().flatMap((pair) -> pair.nodes(comparison.ended).stream()).toList();
	}

	/** Each round finds what uses something that ended in an earlier one. */
	private void spread() {
		this.pairs.forEach((pair) -> this.ended.addAll(pair.ends()));
		int before;
		do {
			before = this.ended.size();
			this.pairs.forEach((pair) -> this.ended.addAll(pair.disturbed(this.ended)));
		}
		while (this.ended.size() > before);
	}

	/**
	 * What says the same under another name has that name now, even if something else had
	 * it before. Only what is alone otherwise becomes what has its name.
	 */
	private static <T> List<Pair<T>> pairs(ObjectKind<T> kind, Worlds worlds) {
		Map<Thing, Item<T>> wanted = new LinkedHashMap<>();
		kind.items(worlds.to()).forEach((item) -> wanted.put(item.self(), item));
		List<Pair<T>> pairs = new ArrayList<>();
		List<Item<T>> others = new ArrayList<>();
		for (Item<T> from : kind.items(worlds.from())) {
			Item<T> to = wanted.get(from.self());
			if (to != null && (kind.same(from.value(), to.value()) || kind.alterable(from.value(), to.value()))) {
				wanted.remove(from.self());
				pairs.add(new Pair<>(kind, from, to));
			}
			else {
				others.add(from);
			}
		}
		others.removeIf((from) -> {
			Optional<Item<T>> to = wanted.values()
				.stream()
				.filter((item) -> kind.sameButName(from.value(), item.value()))
				.findFirst();
			to.ifPresent((item) -> pairs.add(new Pair<>(kind, from, wanted.remove(item.self()))));
			return to.isPresent();
		});
		others.forEach((from) -> pairs.add(new Pair<>(kind, from, wanted.remove(from.self()))));
		wanted.values().forEach((to) -> pairs.add(new Pair<>(kind, null, to)));
		return pairs;
	}

	/**
	 * An object in both schemas, or in one.
	 */
	private static final class Pair<T> {

		private final ObjectKind<T> kind;

		private final @Nullable Item<T> from;

		private final @Nullable Item<T> to;

		private final boolean same;

		private boolean exchanged;

		Pair(ObjectKind<T> kind, @Nullable Item<T> from, @Nullable Item<T> to) {
			this.kind = kind;
			this.from = from;
			this.to = to;
			this.same = from != null && to != null && kind.same(from.value(), to.value());
			this.exchanged = from != null && to != null && !this.same && !kind.alterable(from.value(), to.value());
		}

		Set<Thing> ends() {
			if (this.from == null || this.same) {
				return Set.of();
			}
			if (this.to == null) {
				return this.from.provides();
			}
			return this.exchanged ? this.kind.endedByExchange(this.from, this.to)
					: this.kind.endedByAltering(this.from.value(), this.to.value());
		}

		/**
		 * What ends because something that is used has ended.
		 */
		Set<Thing> disturbed(Set<Thing> ended) {
			if (this.exchanged || this.from == null || this.to == null
					|| Collections.disjoint(this.from.uses(), ended)) {
				return Set.of();
			}
			Set<Thing> used = new HashSet<>(this.from.uses());
			used.retainAll(ended);
			if (this.kind.letsGo() && !this.same) {
				used.retainAll(this.to.uses());
			}
			if (used.isEmpty()) {
				return Set.of();
			}
			this.exchanged = true;
			return this.kind.endedByExchange(this.from, this.to);
		}

		List<Node> nodes(Set<Thing> ended) {
			if (this.from == null) {
				return (this.to != null) ? this.kind.create(this.to) : List.of();
			}
			if (this.to == null) {
				return this.kind.drop(this.from);
			}
			if (this.exchanged) {
				return this.kind.exchange(this.from, this.to, ended);
			}
			return this.same ? List.of() : this.kind.alter(this.from, this.to, ended);
		}

	}

}
