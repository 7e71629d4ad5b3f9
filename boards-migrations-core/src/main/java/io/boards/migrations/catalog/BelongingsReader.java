package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Belongings;
import io.boards.migrations.schema.ObjectAddress;
import io.boards.migrations.schema.ObjectAddress.Kind;
import io.boards.migrations.schema.Privilege;

/**
 * Reads what objects have that no {@code CREATE} says: owners, privileges, comments. It
 * takes two messages, whatever the number of objects, and leaves a transaction that is
 * open as it was.
 */
public final class BelongingsReader {

	private BelongingsReader() {
	}

	/**
	 * Reads what the objects of some schemas have.
	 * @param connection a connection to the database; stays open
	 * @param schemas the names of the schemas; those that do not exist are passed over
	 * @return all objects that can be dropped and created again, in no particular order
	 * @throws SQLException where the database fails
	 */
	public static List<Holder> read(Connection connection, List<String> schemas) throws SQLException {
		Server server = new Server(connection.getMetaData().getDatabaseMajorVersion());
		try (Snapshot snapshot = new Snapshot(connection)) {
			Map<String, Long> ids = CatalogReader.schemas(snapshot, schemas);
			List<String> queries = HolderQueries.ALL.stream()
				.map((query) -> server.query(query, List.copyOf(ids.values())))
				.toList();
			return snapshot.end(queries).stream().flatMap(List::stream).map(BelongingsReader::holder).toList();
		}
	}

	private static Holder holder(Row row) {
		ObjectAddress address = new ObjectAddress(Kind.valueOf(row.text("kind")), row.name("schema", "name"),
				row.textOrNull("part"));
		Belongings belongings = new Belongings(row.textOrNull("owner"), privileges(row.list("privileges")),
				row.textOrNull("comment"), Relations.parameters(row.list("parameters")), row.textOrNull("firing"));
		return new Holder(new Holder.Number(address.kind(), row.number("id"), row.numberOrZero("column")),
				row.numberOrZero("relation"), address, belongings);
	}

	private static List<Privilege> privileges(List<String> texts) {
		List<Privilege> privileges = new ArrayList<>();
		for (String text : texts) {
			String[] words = text.split(" ", 3);
			privileges.add(new Privilege(words[2].isEmpty() ? null : words[2], words[0], words[1].equals("+")));
		}
		return privileges;
	}

}
