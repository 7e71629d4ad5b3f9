package io.boards.migrations.model;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the columns of a table are declared: the key, then the attributes as
 * they stand in the class, then those of mapped superclasses. Hibernate has them in the
 * order of the alphabet, or of their sizes.
 */
final class ColumnOrder {

	private final Map<Table, Map<String, Integer>> orders = new IdentityHashMap<>();

	ColumnOrder(Metadata metadata) {
		metadata.getEntityBindings()
			.stream()
			.sorted(Comparator.comparingInt(ColumnOrder::depth).thenComparing(PersistentClass::getEntityName))
			.forEach(this::add);
	}

	private static int depth(PersistentClass entity) {
		PersistentClass above = entity.getSuperclass();
		return (above != null) ? depth(above) + 1 : 0;
	}

	/**
	 * Sorts the columns of a table.
	 * @param table the table
	 * @return its columns; those that no attribute has declared come last
	 */
	List<Column> of(Table table) {
		Map<String, Integer> order = this.orders.getOrDefault(table, Map.of());
		List<Column> columns = new ArrayList<>(table.getColumns());
		if (!order.isEmpty()) {
			columns.sort(Comparator
				.comparingInt((column) -> order.getOrDefault(column.getCanonicalName(), Integer.MAX_VALUE)));
		}
		return columns;
	}

	private void add(PersistentClass entity) {
		Class<?> type = (entity.getClassName() != null) ? entity.getMappedClass() : Object.class;
		add(type, entity.getKey(), entity.getTable());
		for (Join join : entity.getJoins()) {
			add(type, join.getKey(), join.getTable());
		}
		Value discriminator = (entity instanceof RootClass) ? entity.getDiscriminator() : null;
		if (discriminator != null) {
			add(type, discriminator, entity.getTable());
		}
		boolean union = entity instanceof UnionSubclass;
		sorted(type, union ? entity.getPropertyClosure() : entity.getProperties())
			.forEach((property) -> add(type, property.getValue(), union ? entity.getTable() : null));
	}

	private void add(Class<?> type, Value value, @Nullable Table table) {
		if (value instanceof Component component && component.getAggregateColumn() == null) {
			Class<?> inside = (component.getComponentClassName() != null) ? component.getComponentClass() : type;
			sorted(inside, component.getProperties()).forEach((property) -> add(inside, property.getValue(), table));
		}
		else {
			Table own = (table != null) ? table : value.getTable();
			Map<String, Integer> order = this.orders.computeIfAbsent(own, (key) -> new HashMap<>());
			value.getColumns().forEach((column) -> order.putIfAbsent(column.getCanonicalName(), order.size()));
		}
	}

	private static List<Property> sorted(Class<?> type, List<Property> properties) {
		Map<String, Integer> places = new HashMap<>();
		for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
			for (Field field : one.getDeclaredFields()) {
				places.putIfAbsent(field.getName(), places.size());
			}
		}
		List<Property> sorted = new ArrayList<>(properties);
		sorted.sort(Comparator.comparingInt((property) -> places.getOrDefault(property.getName(), Integer.MAX_VALUE)));
		return sorted;
	}

}
