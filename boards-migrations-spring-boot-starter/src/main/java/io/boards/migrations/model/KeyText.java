package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.IndexKey.Nulls;
import io.boards.migrations.schema.QualifiedName;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Formula;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an index. Hibernate cuts a {@code columnList} at every comma and takes what
 * has no parenthesis in front for a column: {@code lower(name)}, {@code name desc nulls
 * last} and the second half of {@code (coalesce(a, b))} are columns to it.
 */
final class KeyText {

	private final List<String> columns;

	KeyText(Table table) {
		this.columns = DatabaseNames.of(table.getColumns());
	}

	List<IndexKey> keys(List<? extends Selectable> selectables, Map<? extends Selectable, String> orders) {
		List<IndexKey> keys = new ArrayList<>();
		StringBuilder open = new StringBuilder();
		for (Selectable selectable : selectables) {
			String column = (selectable instanceof Column one && open.isEmpty())
					? DatabaseNames.columnOf(one, this.columns) : null;
			String order = orders.containsKey(selectable) ? " " + orders.get(selectable) : "";
			if (column != null) {
				IndexKey key = IndexKey.column(column);
				keys.add(order.equals(" desc") ? key.desc() : key);
			}
			else {
				open.append(open.isEmpty() ? "" : ", ").append(text(selectable)).append(order);
				if (isBalanced(open)) {
					keys.add(parse(open.toString()));
					open.setLength(0);
				}
			}
		}
		if (!open.isEmpty()) {
			keys.add(IndexKey.expression(open.toString()));
		}
		return keys;
	}

	/**
	 * Whether a constraint can have it as well as an index.
	 * @param key a key
	 * @return whether it is a column and nothing more
	 */
	static boolean isPlain(IndexKey key) {
		String column = key.column();
		return column != null && key.equals(IndexKey.column(column));
	}

	private static String text(Selectable selectable) {
		return (selectable instanceof Formula formula) ? formula.getFormula() : ((Column) selectable).getName();
	}

	private static boolean isBalanced(CharSequence text) {
		return text.chars().filter((c) -> c == '(').count() <= text.chars().filter((c) -> c == ')').count();
	}

	private IndexKey parse(String text) {
		Clauses clauses = new Clauses(text);
		String primary = clauses.takePrimary();
		if (primary == null) {
			return IndexKey.expression(text);
		}
		QualifiedName collation = clauses.take("collate") ? clauses.takeQualifiedName() : null;
		boolean ordered = clauses.comes("asc") || clauses.comes("desc") || clauses.comes("nulls");
		String operatorClass = ordered ? null : clauses.takePrimary();
		boolean descending = clauses.take("desc");
		clauses.take("asc");
		Nulls nulls = clauses.take("nulls", "first") ? Nulls.FIRST : clauses.take("nulls", "last") ? Nulls.LAST : null;
		if (!clauses.atEnd()) {
			return IndexKey.expression(text);
		}
		// PostgreSQL's own place of nulls is where the greatest value is.
		Nulls own = descending ? Nulls.FIRST : Nulls.LAST;
		String column = column(primary);
		return new IndexKey(column, (column != null) ? null : inside(primary), collation, operatorClass, descending,
				(nulls == own) ? null : nulls);
	}

	private @Nullable String column(String primary) {
		Clauses inside = new Clauses(inside(primary));
		String name = inside.takeName();
		return (name != null && inside.atEnd()) ? DatabaseNames.columnOf(new Column(name), this.columns) : null;
	}

	private static String inside(String primary) {
		Clauses clauses = new Clauses(primary);
		String inside = clauses.takeParentheses();
		return (inside != null && clauses.atEnd()) ? inside(inside) : primary;
	}

}
