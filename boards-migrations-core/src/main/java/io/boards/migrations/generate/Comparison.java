package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.boards.migrations.catalog.Catalog;
import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.diff.RenameCandidate;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.diff.SchemaDiff;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is wanted with what a database holds. PostgreSQL is asked only about what
 * is not there already by its very text.
 */
final class Comparison {

	/**
	 * A server's lock table holds about 6,400 locks; a table with its indexes takes some.
	 */
	private static final int TABLES_AT_ONCE = 150;

	private final Workspace workspace;

	private final GenerateSettings settings;

	Comparison(Workspace workspace, GenerateSettings settings) {
		this.workspace = workspace;
		this.settings = settings;
	}

	Drift of(SchemaSource source) throws SQLException {
		int major = this.workspace.serverVersion();
		DesiredSchema desired = source.desired(major);
		Wanted wanted = Wanted.of(desired, this.settings.naming(), this.workspace.schema());
		CatalogScope scope = scope(wanted);
		Catalog there = this.workspace.read(scope);
		Renames renames = together(qualified(desired.renames()), qualified(this.settings.answers().renames()));
		Schema written = written(wanted, there.schema(), major);
		Schema renamed = SchemaDiff.renamed(there.schema(), withTypesLeftOut(written, there.schema()), renames);
		Schema target = new Filtered(this.settings.filter(), renamed).target(Target.of(renamed, wanted, written));
		List<RenameCandidate> candidates = new ArrayList<>(SchemaDiff.candidates(there.schema(), target, renames));
		candidates.removeIf(this.settings.answers()::isRefused);
		return new Drift(scope, there.schema(), target, renames,
				SchemaDiff.between(there.schema(), target, renames, major), candidates, there.partitioned(), major,
				notes(there, desired));
	}

	/** A type that a filter leaves out does not end, and so gets no other name. */
	private Schema withTypesLeftOut(Schema written, Schema there) {
		Schema.Builder builder = written.toBuilder();
		there.enums()
			.stream()
			.filter((each) -> !this.settings.filter().includes(ObjectKind.TYPE, each.name()))
			.forEach(builder.enums::add);
		there.composites()
			.stream()
			.filter((each) -> !this.settings.filter().includes(ObjectKind.TYPE, each.name()))
			.forEach(builder.composites::add);
		return builder.build();
	}

	private static CatalogScope scope(Wanted wanted) {
		Predicate<QualifiedName> others = OtherTools.besides(wanted.relations());
		return new CatalogScope(wanted.schema().names(), others, false);
	}

	private Schema written(Wanted wanted, Schema there, int major) throws SQLException {
		Alike alike = new Alike(wanted, there);
		Map<QualifiedName, List<Index>> indexes = new HashMap<>();
		wanted.schema()
			.indexes()
			.forEach((index) -> indexes.computeIfAbsent(index.table(), (key) -> new ArrayList<>()).add(index));
		List<Table> unknown = new ArrayList<>();
		Schema.Builder written = Schema.builder();
		Schema rest = wanted.schema();
		// A view finds its tables in the scratch schemas or in the real ones, but not a
		// type of the one and a table of the other.
		boolean typesStay = there.enums().containsAll(rest.enums())
				&& there.composites().containsAll(rest.composites());
		for (Table table : wanted.schema().tables()) {
			List<Index> own = indexes.getOrDefault(table.name(), List.of());
			Optional<Table> same = (typesStay || rest.views().isEmpty()) ? alike.find(table, own) : Optional.empty();
			if (same.isPresent()) {
				written.tables.add(withoutForeignKeys(same.get()));
				written.indexes.addAll(own);
			}
			else {
				unknown.add(withoutForeignKeys(table));
			}
		}
		boolean typesAreThere = typesStay && Alike.hasSequences(rest.sequences(), there.sequences())
				&& rest.views().isEmpty();
		if (unknown.isEmpty() && typesAreThere) {
			written.enums.addAll(rest.enums());
			written.composites.addAll(rest.composites());
			written.sequences.addAll(rest.sequences());
			return written.build();
		}
		Scratch scratch = new Scratch(this.workspace, rest.names());
		boolean first = true;
		for (List<Table> part : parts(unknown, rest.views().isEmpty() ? TABLES_AT_ONCE : unknown.size())) {
			Schema.Builder some = rest.toBuilder();
			some.tables.clear();
			some.tables.addAll(part);
			// Its owner may be in another part, or be there already.
			some.sequences.replaceAll((each) -> owned(each, null));
			if (typesStay) {
				// Functions that are there take the real ones.
				some.enums.clear();
				some.composites.clear();
			}
			some.indexes.clear();
			part.forEach((table) -> some.indexes.addAll(indexes.getOrDefault(table.name(), List.of())));
			add(written, scratch.written(some.build(), major), first);
			first = false;
		}
		Map<QualifiedName, Sequence> owned = new HashMap<>();
		rest.sequences().forEach((each) -> owned.put(each.name(), each));
		written.sequences.replaceAll((each) -> owned(each, owned.getOrDefault(each.name(), each).ownedBy()));
		if (typesStay) {
			written.enums.addAll(rest.enums());
			written.composites.addAll(rest.composites());
		}
		return written.build();
	}

	/**
	 * At least one part, since there are other things than tables. A view is made on
	 * tables that have to be there with it.
	 */
	private static List<List<Table>> parts(List<Table> tables, int size) {
		List<List<Table>> parts = new ArrayList<>();
		for (int from = 0; from < tables.size(); from += size) {
			parts.add(tables.subList(from, Math.min(from + size, tables.size())));
		}
		return parts.isEmpty() ? List.of(List.of()) : parts;
	}

	private static void add(Schema.Builder all, Schema part, boolean first) {
		all.tables.addAll(part.tables());
		all.indexes.addAll(part.indexes());
		if (first) {
			all.enums.addAll(part.enums());
			all.composites.addAll(part.composites());
			all.views.addAll(part.views());
		}
		part.sequences().stream().filter((each) -> !all.sequences.contains(each)).forEach(all.sequences::add);
	}

	private static Sequence owned(Sequence sequence, @Nullable ColumnName owner) {
		return new Sequence(sequence.name(), sequence.type(), sequence.options(), owner);
	}

	private static Table withoutForeignKeys(Table table) {
		return new Table(table.name(), table.columns(),
				table.constraints().stream().filter((each) -> !(each instanceof ForeignKey)).toList(), table.comment());
	}

	private Renames qualified(Renames renames) {
		Renames qualified = Renames.NONE;
		for (Map.Entry<QualifiedName, QualifiedName> each : renames.tables().entrySet()) {
			qualified = qualified.table(qualified(each.getKey()), qualified(each.getValue()));
		}
		for (var each : renames.columns().entrySet()) {
			qualified = qualified.column(qualified(each.getKey().table()), each.getKey().column(), each.getValue());
		}
		for (Map.Entry<QualifiedName, Map<String, String>> each : renames.enumValues().entrySet()) {
			for (Map.Entry<String, String> value : each.getValue().entrySet()) {
				qualified = qualified.enumValue(qualified(each.getKey()), value.getKey(), value.getValue());
			}
		}
		return qualified;
	}

	private QualifiedName qualified(QualifiedName name) {
		return (name.schema() != null) ? name : name.in(this.workspace.schema());
	}

	private static Renames together(Renames one, Renames other) {
		Renames all = one;
		for (Map.Entry<QualifiedName, QualifiedName> each : other.tables().entrySet()) {
			all = all.table(each.getKey(), each.getValue());
		}
		for (var each : other.columns().entrySet()) {
			all = all.column(each.getKey().table(), each.getKey().column(), each.getValue());
		}
		for (Map.Entry<QualifiedName, Map<String, String>> each : other.enumValues().entrySet()) {
			for (Map.Entry<String, String> value : each.getValue().entrySet()) {
				all = all.enumValue(each.getKey(), value.getKey(), value.getValue());
			}
		}
		return all;
	}

	private static List<String> notes(Catalog there, DesiredSchema desired) {
		Set<String> notes = new LinkedHashSet<>();
		there.unmodelled().forEach((kind, count) -> notes.add("Not compared: " + count + " " + kind + "."));
		desired.notModelled().forEach((what) -> notes.add("Not compared: " + what + "."));
		return List.copyOf(notes);
	}

}
