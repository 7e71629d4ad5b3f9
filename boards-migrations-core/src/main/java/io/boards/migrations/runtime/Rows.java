package io.boards.migrations.runtime;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as the driver gives them.
 */
final class Rows {

	private Rows() {
	}

	/**
	 * Reads what is left of a result, and closes it.
	 * @param result the result
	 * @return the values of each row
	 * @throws SQLException where the database fails
	 */
	static List<Object[]> of(ResultSet result) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		try (result) {
			int width = result.getMetaData().getColumnCount();
			while (result.next()) {
				Object[] row = new Object[width];
				for (int column = 0; column < width; column++) {
					row[column] = result.getObject(column + 1);
				}
				rows.add(row);
			}
		}
		return rows;
	}

	/**
	 * An array of texts.
	 * @param value the array as the driver gives it
	 * @return its elements
	 * @throws SQLException where it is something else
	 */
	static List<String> texts(Object value) throws SQLException {
		return List.of((String[]) ((Array) value).getArray());
	}

}
