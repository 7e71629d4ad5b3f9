package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a migration gives them: values by column.
 */
final class RowList {

	private RowList() {
	}

	static BulkInsert insert(QualifiedName table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
		Set<String> columns = new LinkedHashMap<>(rows.get(0)).keySet();
		List<List<@Nullable Object>> values = new ArrayList<>();
		for (Map<String, ? extends @Nullable Object> row : rows) {
			if (!row.keySet().equals(columns)) {
				throw new InvalidOperationException(Failure.of("A row has other columns than the first.")
					.fact("table", table)
					.fact("columns", String.join(", ", columns))
					.fact("row", values.size() + 1)
					.fact("its columns", String.join(", ", row.keySet()))
					.remedy("Give each row the same columns, with null where it has no value;"
							+ " put rows that need a column's default into a call of their own."));
			}
			List<@Nullable Object> cells = new ArrayList<>();
			columns.forEach((column) -> cells.add(row.get(column)));
			values.add(Collections.unmodifiableList(cells));
		}
		return new BulkInsert(table, List.copyOf(columns), values);
	}

}
