package io.boards.migrations.diff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types that are nothing but another name for what was there: a type ends,
 * another with the same values or attributes comes, and what was of the one is of the
 * other. Nothing can be lost by that, so nobody has to be asked.
 */
final class TypeRenames {

	private final World from;

	private final World to;

	/** What comes in the place of what ends. */
	private final Map<QualifiedName, Set<QualifiedName>> pairs = new LinkedHashMap<>();

	private TypeRenames(Schema from, Schema to) {
		this.from = new World(from);
		this.to = new World(to);
	}

	/**
	 * Finds them.
	 * @param from the schema that is
	 * @param to the schema that shall be
	 * @return names afterwards by those before, each of them only once
	 */
	static Map<QualifiedName, QualifiedName> of(Schema from, Schema to) {
		if (to.enums().containsAll(from.enums()) && to.composites().containsAll(from.composites())) {
			return Map.of();
		}
		TypeRenames renames = new TypeRenames(from, to);
		from.tables().forEach(renames::look);
		from.composites().forEach(renames::look);
		return renames.unique();
	}

	private void look(Table before) {
		for (Column column : before.columns()) {
			Column after = this.to.column(before.name(), column.name());
			if (after != null) {
				look(column.type(), after.type());
			}
		}
	}

	private void look(CompositeType before) {
		CompositeType after = this.to.composite(before.name());
		if (after != null) {
			Map<String, String> types = new HashMap<>();
			after.attributes().forEach((attribute) -> types.put(attribute.name(), attribute.type()));
			for (Attribute attribute : before.attributes()) {
				look(attribute.type(), types.getOrDefault(attribute.name(), attribute.type()));
			}
		}
	}

	private void look(String typeBefore, String typeAfter) {
		if (typeBefore.equals(typeAfter)) {
			return;
		}
		QualifiedName before = name(typeBefore);
		QualifiedName after = name(typeAfter);
		Object content = content(this.from, before);
		boolean same = content != null && content.equals(content(this.to, after));
		boolean free = !this.from.hasName(after)
				&& (before.in(after.schema()).equals(before) || !this.from.hasName(before.in(after.schema())));
		if (same && free && content(this.to, before) == null) {
			this.pairs.computeIfAbsent(before, (key) -> new LinkedHashSet<>()).add(after);
		}
	}

	/** The name of a type, or of that of the elements of an array. */
	private static QualifiedName name(String type) {
		List<SqlToken> tokens = SqlToken.of(type);
		boolean qualified = tokens.size() > 2 && tokens.get(1).is(".");
		return qualified ? new QualifiedName(tokens.get(0).value(), tokens.get(2).value())
				: QualifiedName.of(tokens.get(0).value());
	}

	/** The attributes or the values of a type. */
	private static @Nullable Object content(World world, QualifiedName name) {
		CompositeType composite = world.composite(name);
		EnumType type = world.enumType(name);
		return (composite != null) ? composite.attributes() : (type != null) ? type.values() : null;
	}

	private Map<QualifiedName, QualifiedName> unique() {
		Map<QualifiedName, QualifiedName> unique = new LinkedHashMap<>();
		this.pairs.forEach((before, afters) -> {
			QualifiedName after = afters.iterator().next();
			long rivals = this.pairs.values().stream().filter((others) -> others.contains(after)).count();
			if (afters.size() == 1 && rivals == 1) {
				unique.put(before, after);
			}
		});
		return unique;
	}

}
