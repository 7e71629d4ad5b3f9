package io.boards.migrations.generate;

import java.util.Objects;
import java.util.function.Predicate;

import io.boards.migrations.naming.ObjectName;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.View;

/**
 * A name for something that is there only for a while.
 */
final class FreeName {

	private FreeName() {
	}

	/**
	 * A name, or one like it that nothing has.
	 * @param name the name
	 * @param isTaken whether something has a name
	 * @return a name
	 */
	static String of(String name, Predicate<String> isTaken) {
		String free = name;
		for (int number = 1; isTaken.test(free); number++) {
			free = ObjectName.of(name, null, String.valueOf(number));
		}
		return free;
	}

	/**
	 * Whether a schema has a relation of a name, the index of a constraint included.
	 * @param schema the schema
	 * @param name the name
	 * @return true where a new relation cannot have it
	 */
	static boolean isRelation(Schema schema, QualifiedName name) {
		return schema.tables().stream().map(Table::name).anyMatch(name::equals)
				|| schema.indexes().stream().map(Index::qualifiedName).anyMatch(name::equals)
				|| schema.sequences().stream().map(Sequence::name).anyMatch(name::equals)
				|| schema.views().stream().map(View::name).anyMatch(name::equals)
				|| schema.materializedViews().stream().map(MaterializedView::name).anyMatch(name::equals)
				|| schema.tables()
					.stream()
					.filter((table) -> Objects.equals(table.name().schema(), name.schema()))
					.flatMap((table) -> table.constraints().stream())
					.anyMatch((constraint) -> name.name().equals(constraint.name()));
	}

}
