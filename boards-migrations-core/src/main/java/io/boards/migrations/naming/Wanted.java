package io.boards.migrations.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
 * @param tokens what the tokens of the template stand for
 * @param description what it is, for people
 */
record Wanted(QualifiedName table, Kind kind, @Nullable String template, @Nullable String middle, String label,
		Map<String, String> tokens, String description) {

	static Wanted of(Index index, NamingConvention convention) {
		List<String> columns = KeyNames.of(index.keys(), index.include());
		return new Wanted(index.table(), Kind.INDEX, convention.index(), ObjectName.joined(columns), "idx",
				tokens(index.table(), columns), "index on " + index.table() + " (" + String.join(", ", columns) + ")");
	}

	private static Map<String, String> tokens(QualifiedName table, List<String> columns) {
		return Map.of("table", table.name(), "columns", String.join("_", columns), "column_0",
				columns.isEmpty() ? "" : columns.get(0));
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
					"primary key");
		}

		@Override
		public Wanted visit(Unique constraint) {
			List<String> all = KeyNames.of(constraint.columns().stream().map(IndexKey::column).toList(),
					constraint.include());
			return wanted(Kind.CONSTRAINT_WITH_INDEX, this.convention.unique(), ObjectName.joined(all), "key",
					constraint.columns(), "unique (" + String.join(", ", constraint.columns()) + ")");
		}

		@Override
		public Wanted visit(ForeignKey constraint) {
			Wanted wanted = wanted(Kind.CONSTRAINT, this.convention.foreignKey(),
					ObjectName.joined(constraint.columns()), "fkey", constraint.columns(),
					"foreign key (" + String.join(", ", constraint.columns()) + ") to " + constraint.target());
			Map<String, String> tokens = new HashMap<>(wanted.tokens());
			tokens.put("referred_table", constraint.target().name());
			tokens.put("referred_columns", String.join("_", constraint.targetColumns()));
			return new Wanted(wanted.table(), wanted.kind(), wanted.template(), wanted.middle(), wanted.label(), tokens,
					wanted.description());
		}

		@Override
		public Wanted visit(Check constraint) {
			List<String> mentioned = MentionedColumns.in(constraint.expression(),
					this.table.columns().stream().map(Column::name).toList());
			return wanted(Kind.CONSTRAINT, this.convention.check(), (mentioned.size() == 1) ? mentioned.get(0) : null,
					"check", mentioned, "check (" + constraint.expression().strip() + ")");
		}

		@Override
		public Wanted visit(Exclude constraint) {
			List<String> columns = KeyNames.of(constraint.elements().stream().map(Exclude.Element::key).toList(),
					constraint.include());
			return wanted(Kind.CONSTRAINT_WITH_INDEX, this.convention.exclude(), ObjectName.joined(columns), "excl",
					columns, "exclusion constraint (" + String.join(", ", columns) + ")");
		}

		private Wanted wanted(Kind kind, @Nullable String template, @Nullable String middle, String label,
				List<String> columns, String description) {
			return new Wanted(this.table.name(), kind, template, middle, label, tokens(this.table.name(), columns),
					description + " of " + this.table.name());
		}

	}

}
