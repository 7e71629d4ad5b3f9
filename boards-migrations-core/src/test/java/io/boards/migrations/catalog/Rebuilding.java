package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.ExtensionOperation.CreateExtension;
import io.boards.migrations.operation.FunctionOperation.CreateFunction;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.RowSecurityOperation.EnableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.ForceRowSecurity;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TriggerOperation.CreateTrigger;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Quoting;

/**
 * Builds what a {@link Schema} says, in an empty database.
 */
final class Rebuilding {

	private final Schema schema;

	private final List<String> statements = new ArrayList<>();

	private Rebuilding(Schema schema) {
		this.schema = schema;
	}

	static List<String> statements(Schema schema) {
		Rebuilding rebuilding = new Rebuilding(schema);
		rebuilding.types();
		rebuilding.tables();
		rebuilding.code();
		return rebuilding.statements;
	}

	static void run(Connection connection, Schema schema) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET check_function_bodies = off");
			for (String text : statements(schema)) {
				statement.execute(text);
			}
		}
	}

	private void add(Operation operation) {
		OperationSql.printed(operation).forEach((statement) -> this.statements.add(statement.text()));
	}

	private void types() {
		this.schema.names().forEach((name) -> add(new CreateSchema(name, true)));
		this.schema.extensions().forEach((extension) -> add(new CreateExtension(extension, false)));
		this.schema.enums().forEach((type) -> add(new CreateEnum(type)));
		for (CompositeType type : this.schema.composites()) {
			this.statements.add("CREATE TYPE " + Quoting.name(type.name()) + " AS "
					+ type.attributes()
						.stream()
						.map((attribute) -> Quoting.identifier(attribute.name()) + " " + attribute.type())
						.collect(Collectors.joining(", ", "(", ")")));
		}
		for (Sequence sequence : this.schema.sequences()) {
			add(new CreateSequence(new Sequence(sequence.name(), sequence.type(), sequence.options(), null)));
		}
		functions(false);
	}

	private void functions(boolean thatUseTables) {
		Set<String> users = this.schema.dependencies()
			.stream()
			.filter((dependency) -> dependency.kind() == Dependency.Kind.FUNCTION)
			.map((dependency) -> String.valueOf(dependency.part()))
			.collect(Collectors.toSet());
		for (Function function : this.schema.functions()) {
			if (users.contains(function.signature()) == thatUseTables) {
				add(new CreateFunction(function.definition(), function.signature(), null));
			}
		}
	}

	private void tables() {
		for (Table table : this.schema.tables()) {
			List<Constraint> constraints = new ArrayList<>(table.constraints());
			constraints.removeIf(ForeignKey.class::isInstance);
			add(new CreateTable(new Table(table.name(), table.columns(), constraints, table.comment())));
		}
		for (Sequence sequence : this.schema.sequences()) {
			if (sequence.ownedBy() != null) {
				this.statements.add("ALTER SEQUENCE " + Quoting.name(sequence.name()) + " OWNED BY "
						+ Quoting.name(sequence.ownedBy().table()) + "."
						+ Quoting.identifier(sequence.ownedBy().column()));
			}
		}
		views();
		for (Index index : this.schema.indexes()) {
			add(new CreateIndex(index, false));
		}
		for (Table table : this.schema.tables()) {
			for (Constraint constraint : table.constraints()) {
				if (constraint instanceof ForeignKey) {
					add(new AddConstraint(table.name(), constraint));
				}
			}
		}
	}

	/** Each as soon as there is nothing to come that it uses. */
	private void views() {
		Set<String> waiting = Stream
			.concat(this.schema.views().stream().map((view) -> view.name()),
					this.schema.materializedViews().stream().map((view) -> view.name()))
			.map(QualifiedName::toString)
			.collect(Collectors.toCollection(TreeSet::new));
		while (!waiting.isEmpty()) {
			String next = waiting.stream().filter((name) -> uses(name, waiting).isEmpty()).findFirst().orElseThrow();
			waiting.remove(next);
			this.schema.views()
				.stream()
				.filter((view) -> view.name().toString().equals(next))
				.forEach((view) -> add(new CreateView(view)));
			this.schema.materializedViews()
				.stream()
				.filter((view) -> view.name().toString().equals(next))
				.forEach((view) -> add(new CreateMaterializedView(view)));
		}
	}

	private List<Dependency> uses(String view, Set<String> others) {
		return this.schema.dependencies()
			.stream()
			.filter((dependency) -> dependency.name().toString().equals(view))
			.filter((dependency) -> others.contains(dependency.on().toString()))
			.toList();
	}

	private void code() {
		functions(true);
		this.schema.triggers().forEach((trigger) -> add(new CreateTrigger(trigger.definition(), trigger, null)));
		this.schema.rowSecurity().forEach((table) -> {
			if (table.enabled()) {
				add(new EnableRowSecurity(table.table()));
			}
			if (table.forced()) {
				add(new ForceRowSecurity(table.table()));
			}
		});
		this.schema.policies().forEach((policy) -> add(new CreatePolicy(policy)));
	}

}
