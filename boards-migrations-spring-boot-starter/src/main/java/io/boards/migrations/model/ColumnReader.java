package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, with the constraints that are written at them.
 */
final class ColumnReader {

	/** {@code varchar(255) array[5]}: PostgreSQL knows no length of an array. */
	private static final Pattern ARRAY = Pattern.compile("\\s+array\\b(\\s*\\[\\s*\\d*\\s*])?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SERIAL = Pattern.compile("(small|big)?serial[248]?", Pattern.CASE_INSENSITIVE);

	private final Draft draft;

	private final Metadata metadata;

	private final Dialect dialect;

	/** Few types, many columns. */
	private final Map<String, String> types = new HashMap<>();

	private final Map<String, ColumnDefinition> plain = new HashMap<>();

	ColumnReader(Draft draft, Metadata metadata) {
		this.draft = draft;
		this.metadata = metadata;
		this.dialect = metadata.getDatabase().getDialect();
	}

	/**
	 * Reads a column.
	 * @param name the name of its table
	 * @param table its table
	 * @param column the column
	 * @param constraints where its constraints are added
	 * @return the column
	 */
	Column read(QualifiedName name, Table table, org.hibernate.mapping.Column column, List<Constraint> constraints) {
		String columnName = DatabaseNames.of(column);
		ColumnDefinition definition = definition(columnName, type(column));
		Supplier<String> where = () -> "column " + columnName + " of " + name;
		this.draft.notModelled(where, definition.rest);
		String options = column.getOptions();
		this.draft.notModelled(where, (options != null) ? options : "");
		constraints.addAll(definition.constraints);
		constraints.addAll(checks(where, column.getCheckConstraints()));
		Identity identity = identity(column, definition);
		String collation = column.getCollation();
		boolean notNull = !column.isNullable() || definition.notNull || identity != null || table.isPrimaryKey(column);
		return new Column(columnName, definition.type, !notNull, defaultOf(column, definition), identity,
				generated(column, definition), (collation != null) ? QualifiedName.of(collation) : definition.collation,
				column.getComment());
	}

	/** What says nothing but a type says the same of every column, and few do more. */
	private ColumnDefinition definition(String column, String text) {
		ColumnDefinition plain = this.plain.get(text);
		if (plain != null) {
			return plain;
		}
		ColumnDefinition definition = new ColumnDefinition(column, text);
		if (definition.type.equals(text)) {
			this.plain.put(text, definition);
		}
		return definition;
	}

	String type(org.hibernate.mapping.Column column) {
		String type = column.getSqlType(this.metadata);
		return this.types.computeIfAbsent(type, (text) -> ARRAY.matcher(text).replaceAll("[]"));
	}

	/** A serial type numbers its rows already. */
	private static @Nullable Identity identity(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		boolean wanted = column.isIdentity() && !SERIAL.matcher(definition.type).matches();
		return (wanted && definition.identity == null) ? Identity.of(Identity.Generation.BY_DEFAULT)
				: definition.identity;
	}

	private @Nullable String defaultOf(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		String expression = column.getDefaultValue();
		return (expression != null) ? this.dialect.getColumnDefaultString(expression) : definition.defaultExpression;
	}

	/**
	 * Whether it is stored is what Hibernate says where nothing is said: since 18 not.
	 */
	private @Nullable Generated generated(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		String expression = column.getGeneratedAs();
		if (expression == null) {
			return definition.generated;
		}
		boolean stored = this.dialect.generatedAs("1").endsWith("stored");
		return new Generated(expression, stored ? Generated.Storage.STORED : Generated.Storage.VIRTUAL);
	}

	/**
	 * Reads checks; those without a name are one, as they are to Hibernate.
	 * @param where what they belong to
	 * @param checks the checks of one column
	 * @return the checks
	 */
	private List<Constraint> checks(Supplier<String> where, List<CheckConstraint> checks) {
		if (checks.isEmpty()) {
			return List.of();
		}
		// Those of Bean Validation come in no order at all.
		List<CheckConstraint> anonymous = checks.stream()
			.filter(CheckConstraint::isAnonymous)
			.sorted(Comparator.comparing(CheckConstraint::getConstraint))
			.toList();
		List<Constraint> all = new ArrayList<>();
		if (anonymous.size() == 1) {
			all.add(check(where, anonymous.get(0)));
		}
		else if (!anonymous.isEmpty()) {
			all.add(Check.of(anonymous.stream()
				.map(CheckConstraint::getConstraintInParens)
				.collect(Collectors.joining(" and "))));
		}
		checks.stream().filter(CheckConstraint::isNamed).forEach((check) -> all.add(check(where, check)));
		return all;
	}

	Check check(Supplier<String> where, CheckConstraint check) {
		String options = check.getOptions();
		Clauses clauses = new Clauses((options != null) ? options : "");
		boolean inherited = !clauses.take("no", "inherit");
		boolean validated = !clauses.take("not", "valid");
		inherited &= !clauses.take("no", "inherit");
		this.draft.notModelled(() -> "check of " + where.get(), clauses.rest());
		return new Check(DatabaseNames.given(check.getName()), check.getConstraint(), inherited, validated);
	}

}
