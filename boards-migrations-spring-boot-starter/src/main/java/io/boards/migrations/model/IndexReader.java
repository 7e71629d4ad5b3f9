package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Unique;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * The unique constraints and indexes of a table.
 */
final class IndexReader {

	private final Draft draft;

	private final Table table;

	private final QualifiedName name;

	private final KeyText keys;

	IndexReader(Draft draft, Table table, QualifiedName name) {
		this.draft = draft;
		this.table = table;
		this.name = name;
		this.keys = new KeyText(table);
	}

	void indexes() {
		for (Index index : this.table.getIndexes().values()) {
			List<IndexKey> keys = this.keys.keys(index.getSelectables(), index.getSelectableOrderMap());
			add(index.getName(), keys, index.isUnique(), IndexOptions.of(index.getOptions()));
		}
	}

	/**
	 * Reads what is unique. What a constraint cannot be, a condition or an order, makes
	 * it a unique index.
	 * @return the constraints
	 */
	List<Constraint> uniques() {
		List<Constraint> uniques = new ArrayList<>();
		List<List<String>> known = new ArrayList<>();
		for (UniqueKey key : this.table.getUniqueKeys().values()) {
			List<IndexKey> keys = this.keys.keys(key.getColumns(), key.getColumnOrderMap());
			IndexOptions options = IndexOptions.of(key.getOptions());
			List<String> columns = keys.stream().filter(KeyText::isPlain).map(IndexKey::column).toList();
			if (columns.size() < keys.size() || options.needIndex()) {
				add(key.getName(), keys, true, options);
			}
			else {
				this.draft.notModelled(() -> "unique constraint of " + this.name, options.rest);
				uniques.add(new Unique(DatabaseNames.given(key.getName()), columns, options.include,
						options.nullsNotDistinct, options.deferral));
				known.add(columns);
			}
		}
		for (Column column : this.table.getColumns()) {
			if (column.isUnique() && !this.table.isPrimaryKey(column)) {
				List<String> columns = List.of(DatabaseNames.of(column));
				if (!known.contains(columns)) {
					uniques.add(new Unique(DatabaseNames.given(column.getUniqueKeyName()), columns, List.of(), false,
							Deferral.NOT_DEFERRABLE));
				}
			}
		}
		return uniques;
	}

	private void add(String name, List<IndexKey> keys, boolean unique, IndexOptions options) {
		String given = DatabaseNames.given(name);
		Supplier<String> where = () -> "index " + name + " on " + this.name;
		this.draft.notModelled(where, options.rest);
		this.draft.notModelled(where, (options.deferral != Deferral.NOT_DEFERRABLE) ? "deferrable" : "");
		this.draft.add(
				new io.boards.migrations.schema.Index(this.name, (given != null) ? given : name, options.method, keys,
						options.include, unique, options.nullsNotDistinct, options.parameters, options.where),
				given != null);
	}

}
