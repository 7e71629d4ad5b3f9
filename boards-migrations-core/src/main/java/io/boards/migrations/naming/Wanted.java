package io.boards.migrations.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.boards.migrations.naming.TakenNames.Kind;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;

import org.jspecify.annotations.Nullable;

/**
 * All that decides about the name of a constraint or index.
 *
 * @param table its table
 * @param kind what the name is for
 * @param template the template for its kind, or null to do as PostgreSQL does
 * @param middle what PostgreSQL puts between the table's name and the label, if anything
 * @param label what PostgreSQL's name ends in
 * @param columns the columns that it is about
 * @param key what it is, if it is a foreign key
 * @param description what it is, for people; few are ever read
 */
record Wanted(QualifiedName table, Kind kind, @Nullable String template, @Nullable String middle, String label,
		List<String> columns, @Nullable ForeignKey key, Supplier<String> description) {

	static Wanted of(Index index, NamingConvention convention) {
		List<String> columns = KeyNames.of(index.keys(), index.include());
		return new Wanted(index.table(), Kind.INDEX, convention.index(), ObjectName.joined(columns), "idx", columns,
				null, () -> "index on " + index.table() + " (" + String.join(", ", columns) + ")");
	}

	/** What stands for the tokens of a template. */
	Map<String, String> tokens() {
		Map<String, String> tokens = new HashMap<>();
		tokens.put("table", this.table.name());
		tokens.put("columns", String.join("_", this.columns));
		tokens.put("column_0", this.columns.isEmpty() ? "" : this.columns.get(0));
		if (this.key != null) {
			tokens.put("referred_table", this.key.target().name());
			tokens.put("referred_columns", String.join("_", this.key.targetColumns()));
		}
		return tokens;
	}

	/** What a constraint wants. */
	static final class OfConstraint implements Constraint.Visitor<Wanted> {

		private final NamingConvention convention;

		private final Table table;

		OfConstraint(NamingConvention convention, Table table) {
			this.convention = convention;
			this.table = table;
		}

		@Override
		public Wanted visit(PrimaryKey constraint) {
			return wanted(Kind.CONSTRAINT_WITH_INDEX, this.convention.primaryKey(), null, "pkey", constraint.columns(),
					() -> "primary key");
		}

		@Override
		public Wanted visit(Unique constraint) {
			List<String> all = KeyNames.of(constraint.columns().stream().map(IndexKey::column).toList(),
					constraint.include());
			return wanted(Kind.CONSTRAINT_WITH_INDEX, this.convention.unique(), ObjectName.joined(all), "key",
					constraint.columns(), () -> "unique (" + String.join(", ", constraint.columns()) + ")");
		}

		@Override
		public Wanted visit(ForeignKey constraint) {
			return new Wanted(this.table.name(), Kind.CONSTRAINT, this.convention.foreignKey(),
					ObjectName.joined(constraint.columns()), "fkey", constraint.columns(), constraint,
					() -> "foreign key (" + String.join(", ", constraint.columns()) + ") to " + constraint.target()
							+ " of " + this.table.name());
		}

		@Override
		public Wanted visit(Check constraint) {
			List<String> mentioned = MentionedColumns.in(constraint.expression(),
					this.table.columns().stream().map(Column::name).toList());
			return wanted(Kind.CONSTRAINT, this.convention.check(), (mentioned.size() == 1) ? mentioned.get(0) : null,
					"check", mentioned, () -> "check (" + constraint.expression().strip() + ")");
		}

		@Override
		public Wanted visit(Exclude constraint) {
			List<String> columns = KeyNames.of(constraint.elements().stream().map(Exclude.Element::key).toList(),
					constraint.include());
			return wanted(Kind.CONSTRAINT_WITH_INDEX, this.convention.exclude(), ObjectName.joined(columns), "excl",
					columns, () -> "exclusion constraint (" + String.join(", ", columns) + ")");
		}

		private Wanted wanted(Kind kind, @Nullable String template, @Nullable String middle, String label,
				List<String> columns, Supplier<String> description) {
			return new Wanted(this.table.name(), kind, template, middle, label, columns, null,
					() -> description.get() + " of " + this.table.name());
		}

	}

}
