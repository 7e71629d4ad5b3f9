package io.boards.migrations.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * An index that stands by itself; that of a constraint is part of the constraint.
 *
 * @param table its table; the index is in the same schema
 * @param name its name, without the schema
 * @param method its kind, such as {@code btree}
 * @param keys what it is sorted or searched by
 * @param include further columns that it carries
 * @param unique whether no two rows may have the same keys
 * @param nullsNotDistinct whether two nulls are the same value (PostgreSQL 15 or later)
 * @param parameters its storage parameters, such as {@code fillfactor}
 * @param where the rows that it is about, as SQL text; null for all
 */
public record Index(QualifiedName table, String name, String method, List<IndexKey> keys, List<String> include,
		boolean unique, boolean nullsNotDistinct, Map<String, String> parameters, @Nullable String where) {

	/**
	 * Checks the names.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public Index {
		Identifier.check(method);
		include = Names.check(name, include);
		keys = List.copyOf(keys);
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	/**
	 * A B-tree that has no keys yet.
	 * @param name its name, without the schema
	 * @param table its table
	 * @return the index
	 */
	public static Index of(String name, QualifiedName table) {
		return new Index(table, name, "btree", List.of(), List.of(), false, false, Map.of(), null);
	}

	/**
	 * Its name with its schema.
	 * @return the name by which it is dropped
	 */
	public QualifiedName qualifiedName() {
		return this.table.sibling(this.name);
	}

	/**
	 * Columns, after the keys that it has.
	 * @param names the columns' names
	 * @return the index with them
	 */
	public Index columns(String... names) {
		Index index = this;
		for (String column : names) {
			index = index.key(IndexKey.column(column));
		}
		return index;
	}

	/**
	 * A column with an order, collation or operator class of its own, after the keys that
	 * it has.
	 * @param name the column's name
	 * @param change what it has
	 * @return the index with it
	 */
	public Index column(String name, UnaryOperator<IndexKey> change) {
		return key(change.apply(IndexKey.column(name)));
	}

	/**
	 * An expression, after the keys that it has.
	 * @param text the expression as SQL text
	 * @return the index with it
	 */
	public Index expression(String text) {
		return key(IndexKey.expression(text));
	}

	/**
	 * An expression with an order, collation or operator class of its own, after the keys
	 * that it has.
	 * @param text the expression as SQL text
	 * @param change what it has
	 * @return the index with it
	 */
	public Index expression(String text, UnaryOperator<IndexKey> change) {
		return key(change.apply(IndexKey.expression(text)));
	}

	/**
	 * Its kind.
	 * @param method such as {@code gin}
	 * @return the index with it
	 */
	public Index using(String method) {
		return new Index(this.table, this.name, method, this.keys, this.include, this.unique, this.nullsNotDistinct,
				this.parameters, this.where);
	}

	/**
	 * Further columns that it carries, for reads of the index alone.
	 * @param columns the columns' names
	 * @return the index with them
	 */
	public Index include(String... columns) {
		return new Index(this.table, this.name, this.method, this.keys, List.of(columns), this.unique,
				this.nullsNotDistinct, this.parameters, this.where);
	}

	/**
	 * That no two rows may have the same keys.
	 * @return the index with that
	 */
	public Index asUnique() {
		return unique(false);
	}

	/**
	 * That no two rows may have the same keys, two nulls being the same (PostgreSQL 15 or
	 * later).
	 * @return the index with that
	 */
	public Index asUniqueNullsNotDistinct() {
		return unique(true);
	}

	/**
	 * That two nulls are the same value; PostgreSQL keeps this for an index that is not
	 * unique too, where it changes nothing (PostgreSQL 15 or later).
	 * @return the index with that
	 */
	public Index asNullsNotDistinct() {
		return new Index(this.table, this.name, this.method, this.keys, this.include, this.unique, true,
				this.parameters, this.where);
	}

	/**
	 * A storage parameter.
	 * @param parameter such as {@code fillfactor}
	 * @param value its value
	 * @return the index with it
	 */
	public Index with(String parameter, Object value) {
		Map<String, String> more = new LinkedHashMap<>(this.parameters);
		more.put(parameter, value.toString());
		return new Index(this.table, this.name, this.method, this.keys, this.include, this.unique,
				this.nullsNotDistinct, more, this.where);
	}

	/**
	 * The rows that it is about.
	 * @param condition SQL text
	 * @return the index with it
	 */
	public Index where(String condition) {
		return new Index(this.table, this.name, this.method, this.keys, this.include, this.unique,
				this.nullsNotDistinct, this.parameters, condition);
	}

	private Index key(IndexKey key) {
		List<IndexKey> more = new ArrayList<>(this.keys);
		more.add(key);
		return new Index(this.table, this.name, this.method, more, this.include, this.unique, this.nullsNotDistinct,
				this.parameters, this.where);
	}

	private Index unique(boolean nullsNotDistinct) {
		return new Index(this.table, this.name, this.method, this.keys, this.include, true, nullsNotDistinct,
				this.parameters, this.where);
	}

}
