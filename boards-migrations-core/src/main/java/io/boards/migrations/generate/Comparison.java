package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.catalog.Catalog;
import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.diff.RenameCandidate;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.diff.SchemaDiff;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;

/**
 * Compares what is wanted with what a database holds.
 */
final class Comparison {

	private final Workspace workspace;

	private final GenerateSettings settings;

	Comparison(Workspace workspace, GenerateSettings settings) {
		this.workspace = workspace;
		this.settings = settings;
	}

	Drift of(SchemaSource source) throws SQLException {
		int major = this.workspace.serverVersion();
		CatalogScope likely = scope(List.of(this.workspace.schema()), Set.of());
		try (Meanwhile<Catalog> reading = Meanwhile.begin(() -> this.workspace.read(likely))) {
			DesiredSchema desired = source.desired(major);
			Wanted wanted = Wanted.of(desired, this.settings.naming(), this.workspace.schema());
			CatalogScope scope = scope(wanted.schema().names(), wanted.relations());
			Catalog there = reading.get();
			return drift(desired, wanted, scope, isLikely(wanted) ? there : this.workspace.read(scope));
		}
	}

	/**
	 * Whether what was read before it was known what is wanted is what is to be compared:
	 * entities are mostly in the one schema, and none of them has the name of another
	 * tool's table.
	 */
	private boolean isLikely(Wanted wanted) {
		return wanted.schema().names().equals(List.of(this.workspace.schema()))
				&& wanted.relations().stream().noneMatch(OtherTools.besides(Set.of()));
	}

	private Drift drift(DesiredSchema desired, Wanted wanted, CatalogScope scope, Catalog there) throws SQLException {
		int major = there.serverVersion();
		Renames renames = together(qualified(desired.renames()), qualified(this.settings.answers().renames()));
		Schema written = Written.of(this.workspace, wanted, there.schema(), major);
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

	private static CatalogScope scope(List<String> schemas, Set<QualifiedName> relations) {
		return new CatalogScope(schemas, OtherTools.besides(relations), false);
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
