package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.boards.migrations.diff.TypeChange;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.operation.SequenceOperation.OwnSequence;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Says what data some operations lose for good, and which data they refuse.
 */
final class Losses {

	private final List<Operation> operations;

	private Losses(List<Operation> operations) {
		this.operations = operations;
	}

	/**
	 * What is lost, in the order of the operations.
	 * @param operations the operations of a revision in one direction
	 * @return sentences
	 */
	static List<String> of(List<Operation> operations) {
		Losses losses = new Losses(operations);
		List<String> sentences = new ArrayList<>();
		operations.forEach((each) -> losses.add(each, sentences));
		return sentences;
	}

	private void add(Operation operation, List<String> sentences) {
		if (operation instanceof DropTable drop) {
			sentences.add("Loses data: the table " + Quoting.name(drop.name()) + " with all its rows.");
		}
		else if (operation instanceof DropColumn drop) {
			String column = Quoting.name(drop.table()) + "." + Quoting.identifier(drop.column());
			if (drop.was() == null || drop.was().generated() == null) {
				sentences.add("Loses data: the column " + column + " with all its values.");
			}
			else if (isAdded(drop)) {
				sentences.add("Computes the values of " + column + " again.");
			}
		}
		else if (operation instanceof DropSequence drop && isMissed(drop)) {
			sentences.add("Loses data: the number at which the sequence " + Quoting.name(drop.name()) + " stands.");
		}
		else if (operation instanceof AlterColumnTypes types) {
			types.changes().forEach((each) -> add(each, sentences));
		}
		else if (operation instanceof AlterColumnType alter && alter.was() != null) {
			addChanged(alter, alter.was(), sentences);
		}
		else if (operation instanceof DropEnum drop && drop.was() != null) {
			addRefused(drop.name(), drop.was(), sentences);
		}
	}

	private static void addChanged(AlterColumnType alter, ColumnType was, List<String> sentences) {
		String column = Quoting.name(alter.table()) + "." + Quoting.identifier(alter.column());
		String using = String.valueOf(alter.to().using());
		TypeChange.loses(was.type(), alter.to().type())
			.ifPresent((loss) -> sentences.add("Loses data: of the values of " + column + " " + loss + "."));
		if (using.contains("AT TIME ZONE 'UTC'")) {
			sentences.add("Takes the values of " + column + " for times in UTC. If they are not, write their zone.");
		}
		if (TypeChange.isBlind(was.type(), alter.to().type())) {
			sentences.add("PostgreSQL has no way from " + was.type() + " to " + alter.to().type()
					+ ": write behind USING what becomes of the values of " + column + ".");
		}
	}

	private boolean isAdded(DropColumn drop) {
		return this.operations.stream()
			.anyMatch((each) -> each instanceof AddColumn add && add.table().equals(drop.table())
					&& add.column().name().equals(drop.column()));
	}

	/** One that goes with its column counted nothing else. */
	private boolean isMissed(DropSequence drop) {
		if (this.operations.stream()
			.anyMatch((each) -> each instanceof ContinueNumbering next && drop.name().equals(next.from()))) {
			return false;
		}
		ColumnName owner = owner(drop);
		return owner == null || this.operations.stream()
			.noneMatch((each) -> each instanceof ContinueNumbering next && next.table().equals(owner.table())
					&& next.column().equals(owner.column())
					|| each instanceof DropColumn column && column.table().equals(owner.table())
							&& column.column().equals(owner.column())
					|| each instanceof DropTable table && table.name().equals(owner.table()));
	}

	/** It has lost its column by the time that it is dropped. */
	private @Nullable ColumnName owner(DropSequence drop) {
		for (Operation each : this.operations) {
			if (each instanceof OwnSequence own && own.name().equals(drop.name()) && own.column().from() != null) {
				return own.column().from();
			}
		}
		return (drop.was() != null) ? drop.was().ownedBy() : null;
	}

	/** Values that the new type of the same name does not have. */
	private void addRefused(QualifiedName aside, EnumType was, List<String> sentences) {
		Map<QualifiedName, QualifiedName> names = new HashMap<>();
		for (Operation each : this.operations) {
			if (each instanceof RenameEnum rename) {
				names.put(rename.name().sibling(rename.to()), rename.name());
			}
		}
		for (Operation each : this.operations) {
			if (each instanceof CreateEnum create && create.type().name().equals(names.get(aside))) {
				List<String> gone = new ArrayList<>(was.values());
				gone.removeAll(create.type().values());
				if (!gone.isEmpty()) {
					sentences
						.add("Fails while rows have a value of " + Quoting.name(create.type().name()) + " that goes: "
								+ gone.stream().map(Quoting::literal).collect(Collectors.joining(", ")) + ".");
				}
			}
		}
	}

}
