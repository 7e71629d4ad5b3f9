package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.boards.migrations.naming.ObjectName;
import io.boards.migrations.schema.QualifiedName;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's identifiers as the names that PostgreSQL has in the end: folded to lower
 * case unless they were quoted, and cut off where they are too long.
 */
final class DatabaseNames {

	/** A prefix and an MD5 in base 35: the names that Hibernate makes up. */
	private static final Pattern MADE_UP = Pattern.compile("(FK|UK|IDX)_?[0-9a-y]{18,26}");

	private final SqlStringGenerationContext context;

	DatabaseNames(SqlStringGenerationContext context) {
		this.context = context;
	}

	static String of(Identifier identifier) {
		String text = identifier.getText();
		return ObjectName.cut(identifier.isQuoted() ? text : io.boards.migrations.schema.Identifier.fold(text));
	}

	static String of(Column column) {
		return ObjectName
			.cut(column.isQuoted() ? column.getName() : io.boards.migrations.schema.Identifier.fold(column.getName()));
	}

	static List<String> of(Collection<Column> columns) {
		List<String> names = new ArrayList<>();
		columns.forEach((column) -> names.add(of(column)));
		return List.copyOf(names);
	}

	/**
	 * The name of a constraint or index.
	 * @param name the name, perhaps quoted
	 * @return the name, or null where Hibernate made it up because nobody gave one
	 */
	static @Nullable String given(@Nullable String name) {
		Identifier identifier = Identifier.toIdentifier(name);
		return (identifier == null || MADE_UP.matcher(identifier.getText()).matches()) ? null : of(identifier);
	}

	QualifiedName of(Table table) {
		return of(table.getSchemaIdentifier(), table.getNameIdentifier());
	}

	QualifiedName of(@Nullable Identifier schema, Identifier name) {
		Identifier whole = this.context.schemaWithDefault(schema);
		return new QualifiedName((whole != null) ? of(whole) : null, of(name));
	}

	/**
	 * A column that an index or a unique constraint names.
	 * @param column the column as it was named there
	 * @param columns the names of its table's columns
	 * @return the table's column of that name; where there is none, the one that differs
	 * from it only as a naming strategy changes names; else null
	 */
	static @Nullable String columnOf(Column column, List<String> columns) {
		String name = of(column);
		if (columns.contains(name)) {
			return name;
		}
		return columns.stream().filter((one) -> plain(one).equals(plain(column.getName()))).findFirst().orElse(null);
	}

	private static String plain(String name) {
		return name.replace("_", "").toLowerCase(Locale.ROOT);
	}

}
