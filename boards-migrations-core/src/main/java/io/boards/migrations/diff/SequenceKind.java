package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.SequenceOperation.AlterSequence;
import io.boards.migrations.operation.SequenceOperation.AlterSequenceType;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;

/**
 * Sequences without the columns that own them; see {@link OwnershipKind}.
 */
final class SequenceKind implements ObjectKind<Sequence> {

	@Override
	public List<Item<Sequence>> items(World world) {
		return world.schema().sequences().stream().map(SequenceKind::item).toList();
	}

	private static Item<Sequence> item(Sequence sequence) {
		QualifiedName name = sequence.name();
		Sequence free = new Sequence(name, sequence.type(), sequence.options(), null);
		return Item.in(Thing.of(Kind.SEQUENCE, name), name, free)
			.providing(List.of(Thing.of(Kind.NAME, name), Thing.of(Kind.RELATION, name)));
	}

	@Override
	public boolean alterable(Sequence from, Sequence to) {
		return true;
	}

	@Override
	public List<Node> create(Item<Sequence> item) {
		return List.of(Node.making(new CreateSequence(item.value()), Rank.CREATE_SEQUENCE, item));
	}

	@Override
	public List<Node> drop(Item<Sequence> item) {
		return List.of(Node.ending(new DropSequence(item.value().name(), item.value()), Rank.DROP_SEQUENCE, item));
	}

	@Override
	public List<Node> alter(Item<Sequence> from, Item<Sequence> to, Set<Thing> ended) {
		Sequence before = from.value();
		Sequence after = to.value();
		Thing type = Thing.of(Kind.COLUMN_TYPE, after.name());
		boolean wider = type(before).widensTo(type(after));
		List<Node> nodes = new ArrayList<>();
		if (!Objects.equals(before.type(), after.type())) {
			AlterSequenceType change = new AlterSequenceType(after.name(), Change.between(before.type(), after.type()));
			nodes.add(Node.of(change, Rank.ALTER_SEQUENCE, to.self()).with(wider ? Link.MAKES : Link.ENDS, type));
		}
		if (!before.options().equals(after.options())) {
			AlterSequence change = new AlterSequence(after.name(), after.options(), before.options());
			// Bounds fit into the wider of both types.
			nodes.add(Node.of(change, Rank.ALTER_SEQUENCE, to.self()).with(wider ? Link.NEEDS : Link.FREES, type));
		}
		return nodes;
	}

	private static TypeText type(Sequence sequence) {
		return TypeText.of((sequence.type() != null) ? sequence.type() : "bigint");
	}

}
