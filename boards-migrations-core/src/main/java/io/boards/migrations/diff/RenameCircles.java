package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.QualifiedName;

/**
 * Constraints and indexes that get each other's names. One of each circle gets a free
 * name first, and its own when that is free too.
 */
final class RenameCircles {

	private final Worlds worlds;

	private final Set<QualifiedName> taken = new HashSet<>();

	private RenameCircles(Worlds worlds) {
		this.worlds = worlds;
	}

	static List<Node> opened(List<Node> nodes, Worlds worlds) {
		List<Node> opened = new ArrayList<>(nodes);
		List<Node> renames = new ArrayList<>(nodes);
		renames.removeIf((node) -> node.rank() != Rank.RENAME);
		renames.sort(Comparator.comparing(Node::name));
		RenameCircles circles = new RenameCircles(worlds);
		for (Node node : List.copyOf(renames)) {
			if (waitsForItself(node, renames)) {
				renames.remove(node);
				opened.remove(node);
				opened.addAll(circles.halves(node));
			}
		}
		return opened;
	}

	private static boolean waitsForItself(Node node, List<Node> renames) {
		Set<Node> reached = new HashSet<>();
		List<Node> next = new ArrayList<>(List.of(node));
		while (!next.isEmpty()) {
			Node waiting = next.remove(next.size() - 1);
			for (Node other : renames) {
				boolean isInTheWay = !Collections.disjoint(waiting.things(Link.MAKES), other.things(Link.ENDS));
				if (isInTheWay && reached.add(other)) {
					next.add(other);
				}
			}
		}
		return reached.contains(node);
	}

	private List<Node> halves(Node node) {
		QualifiedName aside = this.worlds.aside(name(node.operation()))
			.filter(this.taken::add)
			.findFirst()
			.orElseThrow();
		Thing name = Thing.of(Kind.NAME, aside);
		List<Operation> steps = steps(node.operation(), aside.name());
		return List.of(
				new Node(steps.get(0), Rank.RENAME, node.name(), Map.of()).with(Link.ENDS, node.things(Link.ENDS))
					.with(Link.MAKES, name),
				new Node(steps.get(1), Rank.RENAME, node.name(), Map.of()).with(Link.NEEDS, name)
					.with(Link.MAKES, node.things(Link.MAKES)));
	}

	private static QualifiedName name(Operation operation) {
		return (operation instanceof RenameConstraint rename) ? rename.table().sibling(rename.name())
				: ((RenameIndex) operation).name();
	}

	private static List<Operation> steps(Operation operation, String aside) {
		if (operation instanceof RenameConstraint rename) {
			return List.of(new RenameConstraint(rename.table(), rename.name(), aside),
					new RenameConstraint(rename.table(), aside, rename.to()));
		}
		RenameIndex rename = (RenameIndex) operation;
		return List.of(new RenameIndex(rename.name(), aside),
				new RenameIndex(rename.name().sibling(aside), rename.to()));
	}

}
