package io.boards.migrations.model;

import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.RenamedFrom;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Rename;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * What {@link RenamedFrom} says at entities and their attributes.
 */
final class RenameReader {

	private final DatabaseNames names;

	private final Set<Rename> renames = new LinkedHashSet<>();

	private final Map<Class<?>, Map<String, RenamedFrom>> annotations = new HashMap<>();

	RenameReader(DatabaseNames names) {
		this.names = names;
	}

	List<Rename> read(Metadata metadata) {
		metadata.getEntityBindings().forEach(this::read);
		return List.copyOf(this.renames);
	}

	private void read(PersistentClass entity) {
		if (entity.getClassName() == null) {
			return;
		}
		Class<?> type = entity.getMappedClass();
		RenamedFrom table = type.getDeclaredAnnotation(RenamedFrom.class);
		if (table != null) {
			add(entity.getTable(), null, table);
		}
		// Each table of a union has the columns of all superclasses.
		List<Property> properties = (entity instanceof UnionSubclass) ? entity.getPropertyClosure()
				: entity.getProperties();
		Table own = (entity instanceof UnionSubclass) ? entity.getTable() : null;
		properties.forEach((property) -> read(type, property, own));
		Property id = entity.getIdentifierProperty();
		if (id != null) {
			read(type, id, entity.getTable());
		}
		else if (entity.getIdentifier() instanceof Component component) {
			component.getProperties().forEach((property) -> read(type, property, entity.getTable()));
		}
	}

	private void read(Class<?> type, Property property, @Nullable Table own) {
		RenamedFrom renamed = annotation(type, property.getName());
		Value value = property.getValue();
		if (value instanceof Collection collection) {
			if (renamed != null && !collection.isOneToMany()) {
				add(collection.getCollectionTable(), null, renamed);
			}
			if (collection.getElement() instanceof Component element) {
				read(element, null);
			}
		}
		else if (renamed != null) {
			List<String> columns = DatabaseNames.of(value.getColumns());
			if (columns.size() != 1) {
				throw UnreadableEntitiesException.severalColumns(type.getName() + "." + property.getName(),
						columns.isEmpty() ? "none" : String.join(", ", columns));
			}
			add((own != null) ? own : value.getTable(), columns.get(0), renamed);
		}
		if (value instanceof Component component) {
			read(component, own);
		}
	}

	private void read(Component component, @Nullable Table own) {
		if (component.getComponentClassName() != null && component.getAggregateColumn() == null) {
			Class<?> type = component.getComponentClass();
			component.getProperties().forEach((property) -> read(type, property, own));
		}
	}

	private void add(Table table, @Nullable String column, RenamedFrom from) {
		QualifiedName name = table.isPhysicalTable() ? this.names.of(table) : null;
		if (name != null && !from.value().equals((column != null) ? column : name.name())) {
			this.renames.add(new Rename(name, column, from.value()));
		}
	}

	private @Nullable RenamedFrom annotation(Class<?> type, String property) {
		for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
			RenamedFrom found = this.annotations.computeIfAbsent(one, RenameReader::annotations).get(property);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/**
	 * What a class itself says, by the property that it says it of; fields come first.
	 */
	private static Map<String, RenamedFrom> annotations(Class<?> type) {
		Map<String, RenamedFrom> annotations = new HashMap<>();
		for (Field field : type.getDeclaredFields()) {
			RenamedFrom renamed = field.getAnnotation(RenamedFrom.class);
			if (renamed != null) {
				annotations.put(field.getName(), renamed);
			}
		}
		for (Method method : type.getDeclaredMethods()) {
			RenamedFrom renamed = (method.getParameterCount() == 0) ? method.getAnnotation(RenamedFrom.class) : null;
			if (renamed != null) {
				annotations.putIfAbsent(method.getName(), renamed);
				annotations.putIfAbsent(property(method.getName()), renamed);
			}
		}
		return annotations;
	}

	private static String property(String getter) {
		return Introspector.decapitalize(
				getter.startsWith("get") ? getter.substring(3) : getter.startsWith("is") ? getter.substring(2) : "");
	}

}
