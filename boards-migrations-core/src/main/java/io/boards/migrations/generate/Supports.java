package io.boards.migrations.generate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;

/**
 * What new foreign keys rest on: of several unique indexes on the columns that they refer
 * to, PostgreSQL takes the oldest, whichever is to stay.
 *
 * @param operations all operations
 * @param plainKeys keys that come at once
 * @param replacements unique indexes that come at once
 */
record Supports(List<Operation> operations, PlainKeys plainKeys, Replacements replacements) {

	/**
	 * Whether an index has to go before foreign keys come. Where their key is still to be
	 * built, they come after all that go.
	 * @param going an index that goes
	 * @return whether a foreign key would rest on it
	 */
	boolean wouldBe(Index going) {
		return going.unique() && going.where() == null
				&& this.operations.stream()
					.anyMatch((each) -> each instanceof AddConstraint add && add.constraint() instanceof ForeignKey key
							&& KeySwaps.isReferred(going.table(), KeySwaps.columns(going), key))
				&& this.operations.stream().noneMatch((each) -> comesLater(each, going));
	}

	private boolean comesLater(Operation operation, Index going) {
		Optional<Index> key = Optional.empty();
		if (operation instanceof AddConstraint add && !this.plainKeys.contains(add)) {
			key = KeySwaps.indexOf(add);
		}
		else if (operation instanceof CreateIndex create && create.index().unique()) {
			key = Optional.of(create.index());
		}
		return key.filter((index) -> !this.replacements.isMadeAgain(index))
			.filter((index) -> index.table().equals(going.table()) && columns(index).equals(columns(going)))
			.isPresent();
	}

	private static Set<String> columns(Index index) {
		return Set.copyOf(KeySwaps.columns(index));
	}

}
