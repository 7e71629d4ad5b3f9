package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Describes an exclusion constraint: no two rows for which all its operators say yes.
 */
public final class ExcludeSpec implements ConstraintSpec {

	private final List<Exclude.Element> elements = new ArrayList<>();

	private @Nullable String name;

	private String method = "gist";

	private List<String> include = List.of();

	private @Nullable String where;

	private Deferral deferral = Deferral.NOT_DEFERRABLE;

	ExcludeSpec(@Nullable String name) {
		this.name = name;
	}

	/**
	 * Its name; PostgreSQL chooses one where none is given.
	 * @param name the name
	 * @return this
	 */
	public ExcludeSpec named(String name) {
		this.name = name;
		return this;
	}

	/**
	 * The kind of its index; {@code gist} where nothing is said.
	 * @param method such as {@code spgist}
	 * @return this
	 */
	public ExcludeSpec using(String method) {
		this.method = method;
		return this;
	}

	/**
	 * A column that is compared.
	 * @param name the column's name
	 * @param operator the operator as SQL text, such as {@code &&}
	 * @return this
	 */
	public ExcludeSpec column(String name, String operator) {
		return column(name, operator, UnaryOperator.identity());
	}

	/**
	 * A column that is compared, with an operator class of its own.
	 * @param name the column's name
	 * @param operator the operator as SQL text
	 * @param change what it has
	 * @return this
	 */
	public ExcludeSpec column(String name, String operator, UnaryOperator<IndexKey> change) {
		this.elements.add(new Exclude.Element(change.apply(IndexKey.column(name)), operator));
		return this;
	}

	/**
	 * An expression that is compared.
	 * @param text the expression as SQL text
	 * @param operator the operator as SQL text
	 * @return this
	 */
	public ExcludeSpec expression(String text, String operator) {
		return expression(text, operator, UnaryOperator.identity());
	}

	/**
	 * An expression that is compared, with a collation or an operator class of its own.
	 * @param text the expression as SQL text
	 * @param operator the operator as SQL text
	 * @param change what it has
	 * @return this
	 */
	public ExcludeSpec expression(String text, String operator, UnaryOperator<IndexKey> change) {
		this.elements.add(new Exclude.Element(change.apply(IndexKey.expression(text)), operator));
		return this;
	}

	/**
	 * Further columns that its index carries.
	 * @param columns the columns' names
	 * @return this
	 */
	public ExcludeSpec include(String... columns) {
		this.include = List.of(columns);
		return this;
	}

	/**
	 * The rows that it is about.
	 * @param condition SQL text
	 * @return this
	 */
	public ExcludeSpec where(String condition) {
		this.where = condition;
		return this;
	}

	/**
	 * That a transaction may ask for the check at its end.
	 * @return this
	 */
	public ExcludeSpec deferrable() {
		this.deferral = Deferral.INITIALLY_IMMEDIATE;
		return this;
	}

	/**
	 * That it is checked at the end of the transaction.
	 * @return this
	 */
	public ExcludeSpec initiallyDeferred() {
		this.deferral = Deferral.INITIALLY_DEFERRED;
		return this;
	}

	@Override
	public Constraint constraint(QualifiedName table) {
		if (this.elements.isEmpty()) {
			throw new InvalidOperationException(Failure.of("An exclusion constraint does not say what it compares.")
				.fact("table", table)
				.fact("name", this.name)
				.remedy("Add .column(\"name\", \"operator\")."));
		}
		return new Exclude(this.name, this.method, this.elements, this.include, this.where, this.deferral);
	}

}
