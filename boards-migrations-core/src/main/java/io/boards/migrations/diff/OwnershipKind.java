package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.OwnershipKind.Ownership;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.SequenceOperation.OwnSequence;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;

/**
 * Which column a sequence is dropped with. It is said after both are there, and taken
 * back before one of them goes, so that the way back finds both.
 */
final class OwnershipKind implements ObjectKind<Ownership> {

	private final Worlds worlds;

	private final Successions successions;

	OwnershipKind(Worlds worlds, Successions successions) {
		this.worlds = worlds;
		this.successions = successions;
	}

	/**
	 * That a column owns a sequence.
	 *
	 * @param sequence the sequence
	 * @param column the column
	 */
	record Ownership(QualifiedName sequence, ColumnName column) {
	}

	@Override
	public List<Item<Ownership>> items(World world) {
		List<Item<Ownership>> items = new ArrayList<>();
		for (Sequence sequence : world.schema().sequences()) {
			ColumnName column = sequence.ownedBy();
			if (column != null) {
				items.add(Item.of(Thing.of(Kind.OWNERSHIP, sequence.name()), new Ownership(sequence.name(), column))
					.using(List.of(Thing.of(Kind.SEQUENCE, sequence.name()), Thing.of(Kind.RELATION, column.table()),
							Thing.of(Kind.COLUMN, column.table(), column.column()))));
			}
		}
		return items;
	}

	@Override
	public List<Node> create(Item<Ownership> item) {
		Ownership ownership = item.value();
		List<Node> nodes = new ArrayList<>();
		nodes.add(Node.making(new OwnSequence(ownership.sequence(), Change.between(null, ownership.column())),
				Rank.OWN_SEQUENCE, item));
		nodes.addAll(goOn(item));
		return nodes;
	}

	/**
	 * A column that had rows before it had the sequence goes on behind their numbers,
	 * unless the sequence itself has taken them over.
	 */
	private List<Node> goOn(Item<Ownership> item) {
		ColumnName owner = item.value().column();
		Column column = this.worlds.to().column(owner.table(), owner.column());
		Sequence sequence = this.worlds.to()
			.schema()
			.sequences()
			.stream()
			.filter((candidate) -> candidate.name().equals(item.value().sequence()))
			.findFirst()
			.orElseThrow();
		boolean isNew = this.worlds.from()
			.schema()
			.sequences()
			.stream()
			.noneMatch((before) -> before.name().equals(sequence.name()));
		if (!isNew || this.successions.of(sequence) != null || column == null
				|| !Numbering.counts(column, sequence.options())
				|| !this.worlds.keepsColumn(owner.table(), owner.column())) {
			return List.of();
		}
		ContinueNumbering next = new ContinueNumbering(owner.table(), owner.column(),
				Numbering.start(sequence.options()), null);
		return List.of(Node.of(next, Rank.CONTINUE_NUMBERING, item.self())
			.with(Link.NEEDS, item.self(), Thing.of(Kind.COLUMN_TYPE, owner.table(), owner.column())));
	}

	@Override
	public List<Node> drop(Item<Ownership> item) {
		Ownership ownership = item.value();
		return List.of(Node.ending(new OwnSequence(ownership.sequence(), Change.between(ownership.column(), null)),
				Rank.DISOWN_SEQUENCE, item));
	}

}
