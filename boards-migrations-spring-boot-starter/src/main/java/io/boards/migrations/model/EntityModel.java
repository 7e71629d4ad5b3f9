package io.boards.migrations.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.boards.migrations.naming.NamingConvention;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Rename;
import io.boards.migrations.schema.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The schema that the entities of a persistence unit ask for, as written: types and
 * expressions are SQL text, constraints that nobody named have no name.
 *
 * @param schema what they ask for
 * @param unnamedIndexes the indexes in it that nobody named; they have a name of
 * Hibernate's
 * @param renames what was called otherwise before
 * @param notModelled what they ask for beyond that, in words
 * @param dataSource the DataSource of the persistence unit, if it has one of its own
 */
public record EntityModel(Schema schema, Set<QualifiedName> unnamedIndexes, List<Rename> renames,
		List<String> notModelled, @Nullable DataSource dataSource) {

	public EntityModel {
		unnamedIndexes = Set.copyOf(unnamedIndexes);
		renames = List.copyOf(renames);
		notModelled = List.copyOf(notModelled);
	}

	/**
	 * Reads the entities behind each {@code EntityManagerFactory} that an application
	 * defines, without a connection to a database. None of the application's factories is
	 * made, or waited for; what their definitions use, such as a DataSource, is.
	 * @param factory the application's beans, made or only defined
	 * @param majorVersion the version of PostgreSQL that the model is for, such as 18
	 * @return the models by the names of the factories' beans; empty where there are
	 * none, or no JPA
	 * @throws UnreadableEntitiesException if Hibernate finds a fault in a mapping
	 */
	public static Map<String, EntityModel> read(ConfigurableListableBeanFactory factory, int majorVersion) {
		return read(factory, majorVersion, UnitChoice.ALL);
	}

	/**
	 * Reads some of them.
	 * @param factory the application's beans, made or only defined
	 * @param majorVersion the version of PostgreSQL that the model is for, such as 18
	 * @param choice which persistence units are wanted
	 * @return the models by the names of the factories' beans
	 * @throws UnreadableEntitiesException if Hibernate finds a fault in a mapping
	 * @throws UnclearModelException where it is not clear which are wanted
	 */
	public static Map<String, EntityModel> read(ConfigurableListableBeanFactory factory, int majorVersion,
			UnitChoice choice) {
		if (isJpaThere()) {
			return Captures.read(factory, majorVersion, choice);
		}
		choice.check(List.of(), List.of());
		return Map.of();
	}

	private static boolean isJpaThere() {
		ClassLoader loader = EntityModel.class.getClassLoader();
		return Stream
			.of("org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean", "org.hibernate.boot.Metadata")
			.allMatch((name) -> ClassUtils.isPresent(name, loader));
	}

	/**
	 * Several persistence units that share a database as one model.
	 * @param models the models of each
	 * @return everything that they ask for; what several ask for in the same way is there
	 * once
	 * @throws UnreadableEntitiesException if two of them want different things under one
	 * name
	 */
	public static EntityModel together(Collection<EntityModel> models) {
		Schema.Builder all = Schema.builder();
		Set<QualifiedName> unnamed = new HashSet<>();
		Set<Rename> renames = new LinkedHashSet<>();
		Set<String> notModelled = new LinkedHashSet<>();
		Set<DataSource> sources = new LinkedHashSet<>();
		for (EntityModel model : models) {
			Schema schema = model.schema();
			schema.names().stream().filter((name) -> !all.names.contains(name)).forEach(all.names::add);
			add(all.enums, schema.enums(), (one) -> "type " + one.name());
			add(all.composites, schema.composites(), (one) -> "type " + one.name());
			add(all.sequences, schema.sequences(), (one) -> "sequence " + one.name());
			add(all.tables, schema.tables(), (one) -> "table " + one.name());
			add(all.indexes, schema.indexes(), (one) -> "index " + one.qualifiedName());
			add(all.views, schema.views(), (one) -> "view " + one.name());
			unnamed.addAll(model.unnamedIndexes());
			renames.addAll(model.renames());
			notModelled.addAll(model.notModelled());
			DataSource source = model.dataSource();
			if (source != null) {
				sources.add(source);
			}
		}
		return new EntityModel(all.build(), unnamed, List.copyOf(renames), List.copyOf(notModelled),
				(sources.size() == 1) ? sources.iterator().next() : null);
	}

	private static <T> void add(List<T> all, List<T> more, Function<T, String> name) {
		Map<String, T> known = new LinkedHashMap<>();
		all.forEach((one) -> known.put(name.apply(one), one));
		for (T one : more) {
			T other = known.putIfAbsent(name.apply(one), one);
			if (other == null) {
				all.add(one);
			}
			else if (!other.equals(one)) {
				throw UnreadableEntitiesException.twice(name.apply(one));
			}
		}
	}

	/**
	 * The schema with a name for everything.
	 * @param convention how names are made
	 * @return the schema
	 */
	public Schema named(NamingConvention convention) {
		return convention.named(this.schema, this.unnamedIndexes);
	}

}
