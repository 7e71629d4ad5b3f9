package io.boards.migrations.sql;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A column as SQL, as it stands in {@code CREATE TABLE}.
 */
final class ColumnText {

	private ColumnText() {
	}

	static String of(Column column) {
		StringBuilder text = new StringBuilder(Quoting.identifier(column.name()));
		text.append(' ').append(column.type()).append(collation(column.collation()));
		Generated generated = column.generated();
		if (generated != null) {
			text.append(" GENERATED ALWAYS AS ")
				.append(Expression.parenthesized(generated.expression()))
				.append(' ')
				.append(generated.storage());
		}
		Identity identity = column.identity();
		if (identity != null) {
			text.append(' ').append(SequenceText.identity(identity));
		}
		else if (!column.nullable()) {
			text.append(" NOT NULL");
		}
		String expression = column.defaultExpression();
		if (expression != null) {
			text.append(" DEFAULT ").append(Expression.afterDefault(expression));
		}
		return text.toString();
	}

	static String collation(@Nullable QualifiedName collation) {
		return (collation != null) ? " COLLATE " + Quoting.name(collation) : "";
	}

}
