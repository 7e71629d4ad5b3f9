package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.ColumnAlteration;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;

/**
 * Changes of columns that follow each other, in as few calls as do the same in the same
 * order.
 * <p>
 * {@code alterColumn} makes a new type first, and takes the old default away before it
 * where there is a new one.
 */
final class Alterations {

	private Alterations() {
	}

	static List<Chain> chains(List<ColumnAlteration> alterations) {
		int size = alterations.size();
		// Of what follows a place: how many calls it takes, and where the first one ends.
		int[] calls = new int[size + 1];
		int[] ends = new int[size + 1];
		for (int from = size - 1; from >= 0; from--) {
			calls[from] = Integer.MAX_VALUE;
			for (int to = from + 1; to <= size && isSameColumn(alterations, from, to - 1); to++) {
				if (calls[to] + 1 < calls[from] && isOneCall(alterations.subList(from, to))) {
					calls[from] = calls[to] + 1;
					ends[from] = to;
				}
			}
		}
		List<Chain> chains = new ArrayList<>();
		for (int from = 0; from < size; from = ends[from]) {
			chains.add(chain(alterations.subList(from, ends[from])));
		}
		return chains;
	}

	/**
	 * The one call that makes some changes.
	 * @param alterations changes of one column that one call makes in this order
	 * @return the call
	 */
	static Chain chain(List<ColumnAlteration> alterations) {
		ColumnAlteration first = alterations.get(0);
		if (isStatement(first)) {
			return first.accept(new AlterationJava(Chain.on("column")));
		}
		boolean impliesFirst = alterations.size() > 1 && alterations.get(1) instanceof AlterColumnType;
		Chain column = Chain.on("column");
		for (ColumnAlteration alteration : alterations.subList(impliesFirst ? 1 : 0, alterations.size())) {
			column = alteration.accept(new AlterationJava(column));
		}
		return OperationJava.OP.call("alterColumn", Text.of(first.table()), Text.of(first.column()),
				new Lambda("column", column));
	}

	private static boolean isSameColumn(List<ColumnAlteration> alterations, int one, int other) {
		ColumnAlteration first = alterations.get(one);
		ColumnAlteration second = alterations.get(other);
		return first.table().equals(second.table()) && first.column().equals(second.column());
	}

	private static boolean isOneCall(List<ColumnAlteration> alterations) {
		if (alterations.stream().anyMatch(Alterations::isStatement)) {
			return alterations.size() == 1;
		}
		int type = -1;
		boolean setsDefault = false;
		for (int i = 0; i < alterations.size(); i++) {
			if (alterations.get(i) instanceof AlterColumnType) {
				if (type >= 0) {
					return false;
				}
				type = i;
			}
			setsDefault |= isDefault(alterations.get(i), true);
		}
		return switch (type) {
			case -1 -> true;
			case 0 -> !setsDefault;
			case 1 -> setsDefault && isDefault(alterations.get(0), false);
			default -> false;
		};
	}

	private static boolean isStatement(ColumnAlteration alteration) {
		return alteration instanceof ContinueNumbering;
	}

	private static boolean isDefault(ColumnAlteration alteration, boolean set) {
		return alteration instanceof AlterDefault change && (change.expression().to() != null) == set;
	}

}
