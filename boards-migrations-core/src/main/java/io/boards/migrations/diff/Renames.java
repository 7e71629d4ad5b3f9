package io.boards.migrations.diff;

import java.util.LinkedHashMap;
import java.util.Map;

import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.QualifiedName;

/**
 * What is known to be the same object under another name, because somebody said so.
 * <p>
 * What has its new name already, or is not there under the old one, needs no renaming:
 * the same words may stay with the entities for ever.
 *
 * @param tables the names of tables afterwards by those before
 * @param columns the names of columns afterwards by those before; the tables' names are
 * those before
 * @param enumValues the values of enum types afterwards by those before, by type
 * @param displacing whether a table or a column that has one of the new names is another
 * one, and makes room; otherwise it is taken to have been renamed already
 */
public record Renames(Map<QualifiedName, QualifiedName> tables, Map<ColumnName, String> columns,
		Map<QualifiedName, Map<String, String>> enumValues, boolean displacing) {

	/** Nothing has another name. */
	public static final Renames NONE = new Renames(Map.of(), Map.of(), Map.of(), false);

	public Renames {
		tables = Map.copyOf(tables);
		columns = Map.copyOf(columns);
		enumValues = Map.copyOf(enumValues);
	}

	/**
	 * A table that gets another name, another schema or both.
	 * @param before its name before
	 * @param after its name afterwards
	 * @return these and that
	 */
	public Renames table(QualifiedName before, QualifiedName after) {
		return new Renames(with(this.tables, before, after), this.columns, this.enumValues, this.displacing);
	}

	/**
	 * A column that gets another name.
	 * @param table the name of its table before
	 * @param before its name before
	 * @param after its name afterwards
	 * @return these and that
	 */
	public Renames column(QualifiedName table, String before, String after) {
		return new Renames(this.tables, with(this.columns, new ColumnName(table, before), after), this.enumValues,
				this.displacing);
	}

	/**
	 * A value of an enum type that gets another name.
	 * @param type the type
	 * @param before the value before
	 * @param after the value afterwards
	 * @return these and that
	 */
	public Renames enumValue(QualifiedName type, String before, String after) {
		Map<String, String> values = with(this.enumValues.getOrDefault(type, Map.of()), before, after);
		return new Renames(this.tables, this.columns, with(this.enumValues, type, Map.copyOf(values)), this.displacing);
	}

	/**
	 * The same for the way back, where all of these were done. What has an old name by
	 * then came after them.
	 * @return the names before by those afterwards
	 */
	public Renames reversed() {
		Renames reversed = new Renames(Map.of(), Map.of(), Map.of(), true);
		for (Map.Entry<QualifiedName, QualifiedName> entry : this.tables.entrySet()) {
			reversed = reversed.table(entry.getValue(), entry.getKey());
		}
		for (Map.Entry<ColumnName, String> entry : this.columns.entrySet()) {
			QualifiedName table = entry.getKey().table();
			reversed = reversed.column(this.tables.getOrDefault(table, table), entry.getValue(),
					entry.getKey().column());
		}
		for (Map.Entry<QualifiedName, Map<String, String>> entry : this.enumValues.entrySet()) {
			for (Map.Entry<String, String> value : entry.getValue().entrySet()) {
				reversed = reversed.enumValue(entry.getKey(), value.getValue(), value.getKey());
			}
		}
		return reversed;
	}

	private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
		Map<K, V> more = new LinkedHashMap<>(map);
		more.put(key, value);
		return more;
	}

}
