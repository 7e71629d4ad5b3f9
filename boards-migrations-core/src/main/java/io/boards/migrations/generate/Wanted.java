package io.boards.migrations.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.naming.NamingConvention;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.Quoting;

/**
 * A wanted schema in which everything has a name and every name a schema.
 *
 * @param schema the schema
 * @param open the constraints and indexes that nobody gave a name: by their table, the
 * names that the convention gave them
 */
record Wanted(Schema schema, Map<QualifiedName, Set<String>> open) {

	/**
	 * Fills in what is left out.
	 * @param desired a schema as somebody wants it
	 * @param naming how things are called that have no names
	 * @param standard the schema of names without one
	 * @return all of it
	 */
	static Wanted of(DesiredSchema desired, NamingConvention naming, String standard) {
		SchemaMapping qualify = new SchemaMapping((name) -> (name != null) ? name : standard);
		Schema given = qualify.map(desired.schema());
		Set<QualifiedName> unnamed = desired.unnamedIndexes().stream().map(qualify::map).collect(Collectors.toSet());
		Schema named = naming.named(given, unnamed);
		Map<QualifiedName, Set<String>> open = new HashMap<>();
		Map<QualifiedName, Table> before = new HashMap<>();
		given.tables().forEach((table) -> before.put(table.name(), table));
		for (Table table : named.tables()) {
			Table as = before.get(table.name());
			for (int i = 0; as != null && i < table.constraints().size(); i++) {
				Constraint constraint = table.constraints().get(i);
				if (as.constraints().get(i).name() == null) {
					open(open, table.name()).add(String.valueOf(constraint.name()));
				}
			}
		}
		Set<QualifiedName> givenIndexes = new HashSet<>();
		given.indexes().forEach((index) -> givenIndexes.add(index.qualifiedName()));
		givenIndexes.removeAll(unnamed);
		for (Index index : named.indexes()) {
			if (!givenIndexes.contains(index.qualifiedName())) {
				open(open, index.table()).add(index.name());
			}
		}
		List<String> names = named.names().contains(standard) ? named.names() : with(named.names(), standard);
		Schema.Builder builder = named.toBuilder();
		builder.names.clear();
		builder.names.addAll(names);
		builder.composites.replaceAll((type) -> withQualifiedTypes(type, named, standard));
		return new Wanted(builder.build(), open);
	}

	private static Set<String> open(Map<QualifiedName, Set<String>> open, QualifiedName table) {
		return open.computeIfAbsent(table, (key) -> new HashSet<>());
	}

	private static List<String> with(List<String> names, String more) {
		Set<String> all = new HashSet<>(names);
		all.add(more);
		return List.copyOf(all);
	}

	/** A type says which others it consists of, so that it is seen what comes first. */
	private static CompositeType withQualifiedTypes(CompositeType type, Schema named, String standard) {
		Map<String, QualifiedName> types = new HashMap<>();
		Stream.concat(named.enums().stream().map(EnumType::name), named.composites().stream().map(CompositeType::name))
			.filter((each) -> standard.equals(each.schema()))
			.forEach((each) -> types.put(Quoting.identifier(each.name()), each));
		CompositeType qualified = CompositeType.of(type.name());
		for (Attribute each : type.attributes()) {
			String element = each.type().replace("[]", "");
			String array = each.type().substring(element.length());
			QualifiedName name = types.get(element);
			qualified = qualified.attribute(each.name(), (name != null) ? Quoting.name(name) + array : each.type());
		}
		return qualified;
	}

	/** The names of a table's constraints and indexes that nobody asked for. */
	Set<String> openNames(QualifiedName table) {
		return this.open.getOrDefault(table, Set.of());
	}

	Set<QualifiedName> relations() {
		Set<QualifiedName> relations = new HashSet<>();
		this.schema.tables().forEach((each) -> relations.add(each.name()));
		this.schema.sequences().forEach((each) -> relations.add(each.name()));
		this.schema.views().forEach((each) -> relations.add(each.name()));
		return relations;
	}

}
