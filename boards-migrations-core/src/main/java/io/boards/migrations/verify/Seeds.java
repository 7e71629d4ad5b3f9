package io.boards.migrations.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.catalog.CatalogReader;
import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.runtime.OwnTables;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Puts two rows into each table, as far as its constraints let it, each column with a
 * value that no default gives.
 */
final class Seeds {

	private final Connection connection;

	private final List<String> schemas;

	Seeds(Connection connection, List<String> schemas) {
		this.connection = connection;
		this.schemas = schemas;
	}

	/**
	 * Plants them and commits.
	 * @return the tables that got no row, each with why
	 * @throws SQLException where the database fails
	 */
	List<String> plant() throws SQLException {
		Schema schema = CatalogReader.structure(this.connection,
				CatalogScope.of(this.schemas.toArray(String[]::new)).without(OwnTables::contains));
		List<String> notSeeded = new ArrayList<>();
		this.connection.setAutoCommit(false);
		for (Table table : inOrder(schema.tables())) {
			SeedRow row = new SeedRow(this.connection, table, schema);
			String refusal = row.insert(0);
			if (refusal != null) {
				notSeeded.add(Quoting.name(table.name()) + " (" + refusal + ")");
			}
			else {
				// One is enough where a constraint allows no other.
				row.insert(1);
			}
		}
		this.connection.commit();
		this.connection.setAutoCommit(true);
		return notSeeded;
	}

	/** What is referred to comes first; of a circle, some table has to begin. */
	private static List<Table> inOrder(List<Table> tables) {
		Set<Table> ordered = new LinkedHashSet<>();
		tables.forEach((table) -> add(table, tables, new LinkedHashSet<>(), ordered));
		return List.copyOf(ordered);
	}

	private static void add(@Nullable Table table, List<Table> tables, Set<Table> open, Set<Table> ordered) {
		if (table == null || ordered.contains(table) || !open.add(table)) {
			return;
		}
		for (Constraint each : table.constraints()) {
			if (each instanceof ForeignKey key) {
				add(named(key.target(), tables), tables, open, ordered);
			}
		}
		ordered.add(table);
	}

	private static @Nullable Table named(QualifiedName name, List<Table> tables) {
		return tables.stream().filter((each) -> each.name().equals(name)).findFirst().orElse(null);
	}

}
