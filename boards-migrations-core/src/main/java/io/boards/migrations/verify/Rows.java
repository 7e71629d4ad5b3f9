package io.boards.migrations.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.boards.migrations.catalog.Inventory.Place;
import io.boards.migrations.catalog.Inventory.TableColumns;
import io.boards.migrations.runtime.DatabaseError;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * All rows of all tables, as text.
 *
 * @param tables each table that has rows
 */
record Rows(List<Table> tables) {

	/**
	 * The rows of a table.
	 *
	 * @param columns the table
	 * @param values the values of each row, in the order of the columns
	 */
	record Table(TableColumns columns, List<List<@Nullable String>> values) {

		/** How many times each row is there, as far as some of the columns go. */
		Map<List<@Nullable String>, Integer> counted(List<Integer> places) {
			Map<List<@Nullable String>, Integer> counts = new HashMap<>();
			for (List<@Nullable String> row : this.values) {
				List<@Nullable String> some = new ArrayList<>();
				places.forEach((place) -> some.add(row.get(place)));
				counts.merge(Collections.unmodifiableList(some), 1, Integer::sum);
			}
			return counts;
		}

		List<Integer> all() {
			List<Integer> places = new ArrayList<>();
			for (int place = 0; place < this.columns.columns().size(); place++) {
				places.add(place);
			}
			return places;
		}

	}

	static Rows read(Connection connection, List<TableColumns> tables) throws SQLException {
		List<Table> read = new ArrayList<>();
		for (TableColumns table : tables) {
			if (table.isTable()) {
				List<List<@Nullable String>> values = values(connection, table);
				if (!values.isEmpty()) {
					read.add(new Table(table, values));
				}
			}
		}
		return new Rows(read);
	}

	private static List<List<@Nullable String>> values(Connection connection, TableColumns table) throws SQLException {
		StringBuilder columns = new StringBuilder();
		for (Place column : table.columns()) {
			columns.append(columns.isEmpty() ? "" : ", ")
				.append(Quoting.identifier(column.name()))
				.append("::pg_catalog.text");
		}
		List<List<@Nullable String>> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet result = statement
					.executeQuery("SELECT " + columns + " FROM ONLY " + Quoting.name(table.name()))) {
			while (result.next()) {
				List<@Nullable String> row = new ArrayList<>();
				for (int column = 1; column <= table.columns().size(); column++) {
					row.add(result.getString(column));
				}
				rows.add(row);
			}
		}
		catch (SQLException ex) {
			// Who may not read a table could not put a row into it either, which was
			// told.
			if (!DatabaseError.of(ex).isMissingPrivilege()) {
				throw ex;
			}
		}
		return rows;
	}

	boolean isEmpty() {
		return this.tables.isEmpty();
	}

	/**
	 * What became of them after a way down and up again.
	 * @param now the rows then, in tables that look the same
	 * @return what is not there any more
	 */
	RowsCompared to(Rows now) {
		List<String> lost = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (Table table : this.tables) {
			String name = Quoting.name(table.columns().name());
			Table other = now.tables.stream()
				.filter((each) -> each.columns().name().equals(table.columns().name()))
				.findFirst()
				.orElse(null);
			if (other == null || other.values().size() < table.values().size()) {
				lost.add("rows of " + name);
			}
			else if (!contains(other.counted(other.all()), table.counted(table.all()))) {
				lost.addAll(values(table, other, name));
			}
			else if (other.values().size() > table.values().size()) {
				notes.add("the upgrade adds rows to " + name + " each time, and the downgrade leaves them");
			}
		}
		return new RowsCompared(lost, notes);
	}

	private static List<String> values(Table table, Table other, String name) {
		List<String> lost = new ArrayList<>();
		for (int place : table.all()) {
			if (!contains(other.counted(List.of(place)), table.counted(List.of(place)))) {
				lost.add("values of " + name + "." + Quoting.identifier(table.columns().columns().get(place).name()));
			}
		}
		return lost.isEmpty() ? List.of("values of " + name) : lost;
	}

	/**
	 * Whether all their values are there too, under whatever names.
	 * @param below the rows of the same database after a way down
	 * @return true where none is missing
	 */
	boolean isKeptIn(Rows below) {
		return this.tables.stream().allMatch((table) -> {
			Optional<Table> other = below.tables.stream()
				.filter((each) -> each.columns().id() == table.columns().id())
				.findFirst();
			return other.isPresent() && isKeptIn(table, other.get());
		});
	}

	private static boolean isKeptIn(Table table, Table other) {
		List<Long> numbers = other.columns().columns().stream().map(Place::number).toList();
		List<Integer> places = table.columns()
			.columns()
			.stream()
			.map((each) -> numbers.indexOf(each.number()))
			.toList();
		return !places.contains(-1) && contains(other.counted(places), table.counted(table.all()));
	}

	private static boolean contains(Map<List<@Nullable String>, Integer> all,
			Map<List<@Nullable String>, Integer> some) {
		return some.entrySet().stream().allMatch((each) -> all.getOrDefault(each.getKey(), 0) >= each.getValue());
	}

}
