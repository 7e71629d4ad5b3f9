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
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.operation.SequenceOperation.RenameSequence;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;

/**
 * Sequences without the columns that own them; see {@link OwnershipKind}. Where an
 * identity takes the place of one, or the other way round, both are there for a while,
 * and one of them has another name.
 */
final class SequenceKind implements ObjectKind<Sequence> {

	private final Worlds worlds;

	private final Successions successions;

	SequenceKind(Worlds worlds, Successions successions) {
		this.worlds = worlds;
		this.successions = successions;
	}

	@Override
	public List<Item<Sequence>> items(World world) {
		return world.schema().sequences().stream().map(SequenceKind::item).toList();
	}

	private static Item<Sequence> item(Sequence sequence) {
		QualifiedName name = sequence.name();
		return Item.in(Thing.of(Kind.SEQUENCE, name), name, sequence)
			.providing(List.of(Thing.of(Kind.NAME, name), Thing.of(Kind.RELATION, name)));
	}

	@Override
	public boolean same(Sequence from, Sequence to) {
		return free(from, from.name()).equals(free(to, to.name()));
	}

	private static Sequence free(Sequence sequence, QualifiedName name) {
		return new Sequence(name, sequence.type(), sequence.options(), null);
	}

	@Override
	public boolean alterable(Sequence from, Sequence to) {
		return true;
	}

	@Override
	public List<Node> create(Item<Sequence> item) {
		Sequence sequence = item.value();
		QualifiedName name = sequence.name();
		ColumnName column = this.successions.of(sequence);
		boolean goesOn = column != null && Numbering.growing(sequence.options());
		if (column == null || !goesOn || !this.successions.hadIdentity(column)) {
			Node create = Node.making(new CreateSequence(free(sequence, name)), Rank.CREATE_SEQUENCE, item);
			return (column != null && goesOn) ? List.of(create, goOn(item, name, column).with(Link.NEEDS, item.self(),
					Thing.of(Kind.COLUMN_TYPE, column.table(), column.column()))) : List.of(create);
		}
		// The identity has its name until it is gone, and what it knows is gone then.
		QualifiedName aside = this.worlds.free(name, "_new");
		Thing there = Thing.of(Kind.NAME, aside);
		Thing used = Thing.of(Kind.SEQUENCE, aside);
		return List.of(
				Node.of(new CreateSequence(free(sequence, aside)), Rank.CREATE_SEQUENCE, item.self())
					.with(Link.MAKES, there)
					.needing(item),
				goOn(item, aside, column).with(Link.NEEDS, there)
					.with(Link.FREES, used, Thing.of(Kind.VALUE_SOURCE, column.table(), column.column())),
				Node.of(new RenameSequence(aside, name.name()), Rank.CREATE_SEQUENCE, item.self())
					.with(Link.NEEDS, there)
					.with(Link.ENDS, used)
					.with(Link.MAKES, item.provides()));
	}

	private static Node goOn(Item<Sequence> item, QualifiedName name, ColumnName column) {
		ContinueSequence next = new ContinueSequence(name, column, Numbering.start(item.value().options()));
		return Node.of(next, Rank.CONTINUE_NUMBERING, item.self());
	}

	@Override
	public List<Node> drop(Item<Sequence> item) {
		QualifiedName name = item.value().name();
		if (!this.successions.goesOn(name)) {
			return List.of(Node.ending(new DropSequence(name, free(item.value(), name)), Rank.DROP_SEQUENCE, item));
		}
		// The sequence of the identity gets its name, as PostgreSQL chooses it.
		QualifiedName aside = this.worlds.away(name);
		Thing there = Thing.of(Kind.NAME, aside);
		return List.of(
				Node.of(new RenameSequence(name, aside.name()), Rank.RENAME, item.self())
					.with(Link.ENDS, item.provides())
					.with(Link.MAKES, there),
				Node.of(new DropSequence(aside, free(item.value(), aside)), Rank.DROP_SEQUENCE, item.self())
					.with(Link.NEEDS, there)
					.with(Link.ENDS, Thing.of(Kind.SEQUENCE, aside))
					.freeing(item));
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
