package io.boards.migrations.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that some schemas of a database hold, or what entities want them to hold.
 * <p>
 * Each list is sorted by name, so that two of them that hold the same are equal. Where it
 * was read from a database, all types and expressions are as PostgreSQL writes them, and
 * every constraint has its name.
 *
 * @param names the schemas that were looked at or are wanted
 * @param extensions extensions
 * @param enums enum types
 * @param composites composite types that are not those of tables
 * @param sequences sequences, those owned by a column too, but not those of identities
 * @param functions functions and procedures
 * @param tables tables with their columns and constraints; partitions are not tables of
 * their own
 * @param indexes indexes, but not those that belong to a constraint
 * @param views views
 * @param materializedViews materialized views
 * @param triggers triggers
 * @param rowSecurity the tables for which row level security is on
 * @param policies policies
 * @param dependencies what uses columns or relations and so keeps them from being changed
 */
public record Schema(List<String> names, List<Extension> extensions, List<EnumType> enums,
		List<CompositeType> composites, List<Sequence> sequences, List<io.boards.migrations.schema.Function> functions,
		List<Table> tables, List<Index> indexes, List<View> views, List<MaterializedView> materializedViews,
		List<Trigger> triggers, List<RowSecurity> rowSecurity, List<Policy> policies, List<Dependency> dependencies) {

	private static final Comparator<QualifiedName> BY_NAME = (one, other) -> compare(one, one.name(), other,
			other.name());

	public Schema {
		names = sorted(names, Comparator.naturalOrder());
		extensions = sorted(extensions, Comparator.comparing(Extension::name));
		enums = sorted(enums, by(EnumType::name));
		composites = sorted(composites, by(CompositeType::name));
		sequences = sorted(sequences, by(Sequence::name));
		functions = sorted(functions, Comparator.comparing(io.boards.migrations.schema.Function::signature));
		tables = sorted(tables, by(Table::name));
		indexes = sorted(indexes, Schema::compare);
		views = sorted(views, by(View::name));
		materializedViews = sorted(materializedViews, by(MaterializedView::name));
		triggers = sorted(triggers, by(Trigger::table).thenComparing(Trigger::name));
		rowSecurity = sorted(rowSecurity, by(RowSecurity::table));
		policies = sorted(policies, by(Policy::table).thenComparing(Policy::name));
		dependencies = sorted(dependencies, Comparator.comparing(Dependency::toString));
	}

	/** Nothing at all. */
	public static final Schema EMPTY = new Builder().build();

	/** What is in two schemas; indexes are sorted by the thousand. */
	private static int compare(QualifiedName one, String name, QualifiedName other, String otherName) {
		String schema = one.schema();
		String otherSchema = other.schema();
		int order = ((schema != null) ? schema : "").compareTo((otherSchema != null) ? otherSchema : "");
		return (order != 0) ? order : name.compareTo(otherName);
	}

	private static int compare(Index one, Index other) {
		int order = compare(one.table(), one.name(), other.table(), other.name());
		return (order != 0) ? order : BY_NAME.compare(one.table(), other.table());
	}

	private static <T> Comparator<T> by(Function<T, QualifiedName> name) {
		return (one, other) -> BY_NAME.compare(name.apply(one), name.apply(other));
	}

	private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
		List<T> sorted = new ArrayList<>(list);
		sorted.sort(order);
		return Collections.unmodifiableList(sorted);
	}

	/**
	 * Begins an empty one.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Begins one that holds what this holds.
	 * @return a builder
	 */
	public Builder toBuilder() {
		Builder builder = new Builder();
		builder.names.addAll(this.names);
		builder.extensions.addAll(this.extensions);
		builder.enums.addAll(this.enums);
		builder.composites.addAll(this.composites);
		builder.sequences.addAll(this.sequences);
		builder.functions.addAll(this.functions);
		builder.tables.addAll(this.tables);
		builder.indexes.addAll(this.indexes);
		builder.views.addAll(this.views);
		builder.materializedViews.addAll(this.materializedViews);
		builder.triggers.addAll(this.triggers);
		builder.rowSecurity.addAll(this.rowSecurity);
		builder.policies.addAll(this.policies);
		builder.dependencies.addAll(this.dependencies);
		return builder;
	}

	/**
	 * Collects what a {@link Schema} holds; its lists may be changed at will.
	 */
	public static final class Builder {

		/** Schemas. */
		public final List<String> names = new ArrayList<>();

		/** Extensions. */
		public final List<Extension> extensions = new ArrayList<>();

		/** Enum types. */
		public final List<EnumType> enums = new ArrayList<>();

		/** Composite types. */
		public final List<CompositeType> composites = new ArrayList<>();

		/** Sequences. */
		public final List<Sequence> sequences = new ArrayList<>();

		/** Functions. */
		public final List<io.boards.migrations.schema.Function> functions = new ArrayList<>();

		/** Tables. */
		public final List<Table> tables = new ArrayList<>();

		/** Indexes. */
		public final List<Index> indexes = new ArrayList<>();

		/** Views. */
		public final List<View> views = new ArrayList<>();

		/** Materialized views. */
		public final List<MaterializedView> materializedViews = new ArrayList<>();

		/** Triggers. */
		public final List<Trigger> triggers = new ArrayList<>();

		/** Row level security. */
		public final List<RowSecurity> rowSecurity = new ArrayList<>();

		/** Policies. */
		public final List<Policy> policies = new ArrayList<>();

		/** Dependencies. */
		public final List<Dependency> dependencies = new ArrayList<>();

		private Builder() {
		}

		/**
		 * Ends the collecting.
		 * @return what was collected
		 */
		public Schema build() {
			return new Schema(this.names, this.extensions, this.enums, this.composites, this.sequences, this.functions,
					this.tables, this.indexes, this.views, this.materializedViews, this.triggers, this.rowSecurity,
					this.policies, this.dependencies);
		}

	}

}
