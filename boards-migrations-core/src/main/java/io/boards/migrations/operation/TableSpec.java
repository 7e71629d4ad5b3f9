package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Describes a table: its columns, its constraints and its comment.
 */
public final class TableSpec {

	private final QualifiedName name;

	private final List<Column> columns = new ArrayList<>();

	private final List<ConstraintSpec> constraints = new ArrayList<>();

	private @Nullable String comment;

	TableSpec(QualifiedName name) {
		this.name = name;
	}

	/**
	 * A column that may be null.
	 * @param name its name
	 * @param type its type as SQL text
	 */
	public void column(String name, String type) {
		this.columns.add(Column.of(name, type));
	}

	/**
	 * A column.
	 * @param name its name
	 * @param type its type as SQL text
	 * @param change what else it has, as in {@code c -> c.notNull()}
	 */
	public void column(String name, String type, UnaryOperator<Column> change) {
		this.columns.add(change.apply(Column.of(name, type)));
	}

	/**
	 * The primary key.
	 * @param columns its columns
	 * @return what else it has
	 */
	public KeySpec primaryKey(String... columns) {
		return add(new KeySpec(true, null, columns));
	}

	/**
	 * A unique constraint.
	 * @param columns its columns
	 * @return what else it has
	 */
	public KeySpec unique(String... columns) {
		return add(new KeySpec(false, null, columns));
	}

	/**
	 * A foreign key.
	 * @param columns its columns
	 * @return what it refers to, and what else it has
	 */
	public ForeignKeySpec foreignKey(String... columns) {
		return add(new ForeignKeySpec(null, columns));
	}

	/**
	 * A check.
	 * @param expression what must not be false, as SQL text
	 * @return what else it has
	 */
	public CheckSpec check(String expression) {
		return add(new CheckSpec(null, expression));
	}

	/**
	 * An exclusion constraint.
	 * @return what it compares, and what else it has
	 */
	public ExcludeSpec exclude() {
		return add(new ExcludeSpec(null));
	}

	/**
	 * The table's comment.
	 * @param text any text
	 */
	public void comment(String text) {
		this.comment = text;
	}

	private <S extends ConstraintSpec> S add(S constraint) {
		this.constraints.add(constraint);
		return constraint;
	}

	static Table table(String name, Consumer<TableSpec> description) {
		TableSpec spec = new TableSpec(QualifiedName.parse(name));
		description.accept(spec);
		return new Table(spec.name, spec.columns,
				spec.constraints.stream().map((constraint) -> constraint.constraint(spec.name)).toList(), spec.comment);
	}

}
