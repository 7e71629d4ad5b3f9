package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.measure.Effects;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.sql.Quoting;

/**
 * Which names go that a release which runs meanwhile still uses.
 */
final class OldNames {

	private OldNames() {
	}

	/**
	 * What gets another name.
	 * @param operations the operations of an upgrade
	 * @return sentences, in the order of the operations
	 */
	static List<String> of(List<Operation> operations) {
		List<String> sentences = new ArrayList<>();
		for (Operation each : operations) {
			if (each instanceof RenameColumn rename) {
				sentences.add(Effects.renames(
						"the column " + Quoting.name(rename.table()) + "." + Quoting.identifier(rename.column()),
						Quoting.identifier(rename.to())));
			}
			else if (each instanceof RenameTable rename) {
				sentences.add(Effects.renames("the table " + Quoting.name(rename.table()),
						Quoting.name(rename.table().sibling(rename.to()))));
			}
			else if (each instanceof MoveTable move) {
				sentences.add(Effects.renames("the table " + Quoting.name(move.table()),
						Quoting.name(move.table().in(move.schema()))));
			}
			else if (each instanceof RenameEnumValue rename) {
				sentences.add(Effects.renames(
						"the value " + Quoting.literal(rename.value()) + " of " + Quoting.name(rename.type()),
						Quoting.literal(rename.to())));
			}
		}
		return sentences;
	}

}
