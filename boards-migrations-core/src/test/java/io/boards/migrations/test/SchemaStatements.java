package io.boards.migrations.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Quoting;

/**
 * A whole schema as the statements that make it from nothing.
 */
public final class SchemaStatements {

	private SchemaStatements() {
	}

	/**
	 * The statements.
	 * @param schema what they make
	 * @return SQL texts, in an order in which they can be run
	 */
	public static List<String> of(Schema schema) {
		List<String> statements = new ArrayList<>();
		schema.names().forEach((name) -> add(statements, new CreateSchema(name, true)));
		schema.enums().forEach((type) -> add(statements, new CreateEnum(type)));
		composites(schema.composites()).forEach((type) -> statements.add(create(type)));
		schema.sequences().forEach((sequence) -> add(statements, new CreateSequence(sequence)));
		List<Operation> keys = new ArrayList<>();
		for (Table table : schema.tables()) {
			List<Constraint> inside = new ArrayList<>();
			for (Constraint constraint : table.constraints()) {
				if (constraint instanceof ForeignKey) {
					keys.add(new AddConstraint(table.name(), constraint));
				}
				else {
					inside.add(constraint);
				}
			}
			add(statements, new CreateTable(new Table(table.name(), table.columns(), inside, table.comment())));
		}
		schema.indexes().forEach((index) -> add(statements, new CreateIndex(index, false)));
		keys.forEach((key) -> add(statements, key));
		schema.views().forEach((view) -> add(statements, new CreateView(view)));
		return statements;
	}

	/** Those that others consist of come first. */
	private static List<CompositeType> composites(List<CompositeType> types) {
		List<CompositeType> sorted = new ArrayList<>();
		while (sorted.size() < types.size()) {
			types.stream()
				.filter((type) -> !sorted.contains(type))
				.filter((type) -> types.stream()
					.filter((other) -> other != type && !sorted.contains(other))
					.noneMatch((other) -> type.attributes()
						.stream()
						.anyMatch((attribute) -> attribute.type().contains(other.name().name()))))
				.findFirst()
				.ifPresentOrElse(sorted::add, () -> {
					throw new IllegalStateException("Composite types in a circle: " + types);
				});
		}
		return sorted;
	}

	private static String create(CompositeType type) {
		Stream<String> attributes = type.attributes()
			.stream()
			.map((attribute) -> Quoting.identifier(attribute.name()) + " " + attribute.type());
		return "CREATE TYPE " + Quoting.name(type.name()) + " AS (" + String.join(", ", attributes.toList()) + ")";
	}

	private static void add(List<String> statements, Operation operation) {
		OperationSql.printed(operation).forEach((statement) -> statements.add(statement.text()));
	}

}
