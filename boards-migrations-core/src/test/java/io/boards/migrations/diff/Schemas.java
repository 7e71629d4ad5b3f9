package io.boards.migrations.diff;

import java.util.List;
import java.util.function.Consumer;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;

/**
 * Short ways to write small schemas and what leads from one to another.
 */
final class Schemas {

	static final QualifiedName A = QualifiedName.parse("boards.a");

	static final QualifiedName B = QualifiedName.parse("boards.b");

	private Schemas() {
	}

	static Schema schema(Consumer<Schema.Builder> content) {
		Schema.Builder builder = Schema.builder();
		builder.names.add("boards");
		content.accept(builder);
		return builder.build();
	}

	static Table table(QualifiedName name, Column... columns) {
		return new Table(name, List.of(columns), List.of(), null);
	}

	static Table with(Table table, Constraint... constraints) {
		return new Table(table.name(), table.columns(), List.of(constraints), table.comment());
	}

	static PrimaryKey key(String name, String... columns) {
		return new PrimaryKey(name, List.of(columns), List.of(), Deferral.NOT_DEFERRABLE);
	}

	static ForeignKey reference(String name, String column, QualifiedName target, String targetColumn) {
		return new ForeignKey(name, List.of(column), target, List.of(targetColumn), ForeignKey.Match.SIMPLE,
				ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(), Deferral.NOT_DEFERRABLE, true);
	}

	static String between(Schema from, Schema to) {
		return DiffDatabase.text(SchemaDiff.between(from, to));
	}

}
