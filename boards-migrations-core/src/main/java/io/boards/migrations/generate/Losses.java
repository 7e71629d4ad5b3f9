package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.diff.TypeChange;
import io.boards.migrations.measure.Effects;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.operation.SequenceOperation.OwnSequence;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
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
				sentences.add(Effects.computes(column));
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
		else if (operation instanceof CreateMaterializedView create && create.view().withData()) {
			sentences.add(Effects.fills(Quoting.name(create.view().name())));
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

	/**
	 * Values that the type does not have which takes the place of one that goes. Either
	 * has another name for a while.
	 */
	private void addRefused(QualifiedName gone, EnumType was, List<String> sentences) {
		QualifiedName other = null;
		QualifiedName name = gone;
		for (Operation each : this.operations) {
			if (each instanceof RenameEnum rename && rename.name().sibling(rename.to()).equals(gone)) {
				other = rename.name();
			}
			else if (each instanceof CreateEnum create && create.type().name().equals(other)) {
				name = create.type().name();
			}
		}
		for (Operation each : this.operations) {
			if (each instanceof CreateEnum create && create.type().name().equals(other)) {
				addRefused(create.type(), was, name, sentences);
			}
		}
	}

	private void addRefused(EnumType type, EnumType was, QualifiedName name, List<String> sentences) {
		List<String> gone = new ArrayList<>(was.values());
		gone.removeAll(type.values());
		if (!gone.isEmpty()) {
			sentences.add("Fails while rows have a value of " + Quoting.name(name) + " that goes: "
					+ gone.stream()
						.map((value) -> before(name, value))
						.map(Quoting::literal)
						.collect(Collectors.joining(", "))
					+ ".");
		}
	}

	/** A value may get another name before it goes; rows have it under the first one. */
	private String before(QualifiedName type, String value) {
		String name = value;
		for (int i = this.operations.size() - 1; i >= 0; i--) {
			if (this.operations.get(i) instanceof RenameEnumValue rename && rename.type().equals(type)
					&& rename.to().equals(name)) {
				name = rename.value();
			}
		}
		return name;
	}

}
