package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.boards.migrations.catalog.Inventory.TableColumns;
import io.boards.migrations.catalog.Inventory.Place;
import io.boards.migrations.catalog.Inventory.Thing;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Lists all that a database holds, in two messages. What belongs to an extension goes and
 * comes with it and is not listed.
 */
public final class InventoryReader {

	private static final String SCHEMAS = """
			SELECT oid::int8, nspname::text AS name FROM pg_namespace
			WHERE nspname <> 'information_schema' AND nspname !~ '^pg_' ORDER BY nspname COLLATE "C\"""";

	private final Map<List<String>, Thing> things = new LinkedHashMap<>();

	private final Map<Long, TableColumns> tables = new LinkedHashMap<>();

	private InventoryReader() {
	}

	/**
	 * Reads a whole database.
	 * @param connection a connection to it; stays open
	 * @param leftOut the relations that are not read, nor what belongs to them
	 * @return what is there
	 * @throws SQLException where the database fails
	 */
	public static Inventory read(Connection connection, Predicate<QualifiedName> leftOut) throws SQLException {
		Server server = new Server(connection.getMetaData().getDatabaseMajorVersion());
		try (Snapshot snapshot = new Snapshot(connection)) {
			Map<String, Long> schemas = new LinkedHashMap<>();
			snapshot.begin(SCHEMAS).forEach((row) -> schemas.put(row.text("name"), row.number("oid")));
			List<String> queries = new ArrayList<>(RelationListing.ALL);
			queries.addAll(ObjectListing.ALL);
			queries.replaceAll((query) -> server.query(query, List.copyOf(schemas.values())));
			InventoryReader reader = new InventoryReader();
			snapshot.end(queries).forEach((rows) -> rows.forEach(reader::add));
			return new Inventory(List.copyOf(schemas.keySet()),
					reader.things.values()
						.stream()
						.sorted(Comparator.comparing(Thing::kind).thenComparing(Thing::name))
						.toList(),
					List.copyOf(reader.tables.values()))
				.without(leftOut);
		}
	}

	private void add(Row row) {
		QualifiedName relation = (row.textOrNull("relation") != null) ? row.name("schema", "relation") : null;
		this.things.computeIfAbsent(List.of(row.text("kind"), row.text("name")), (key) -> thing(row, relation))
			.properties()
			.put(row.text("property"), Objects.requireNonNull(row.sqlOrNull("value")));
		String column = row.textOrNull("column");
		if (column != null && relation != null) {
			place(row, relation, new Place(row.number("number"), column));
		}
	}

	private static Thing thing(Row row, @Nullable QualifiedName relation) {
		return new Thing(row.text("kind"), row.text("name"), relation, row.flag("whole"), new TreeMap<>());
	}

	/** Each property of a column has a row. */
	private void place(Row row, QualifiedName relation, Place place) {
		String letter = row.text("letter");
		if (letter.equals("v") || letter.equals("m")) {
			return;
		}
		TableColumns known = this.tables.get(row.number("id"));
		List<Place> columns = new ArrayList<>((known != null) ? known.columns() : List.of());
		if (!columns.contains(place)) {
			columns.add(place);
			this.tables.put(row.number("id"),
					new TableColumns(row.number("id"), relation, "rp".contains(letter), columns));
		}
	}

}
