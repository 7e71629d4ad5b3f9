package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.QualifiedName;

/**
 * The types that are exchanged for others of the same names. The old one gets a name that
 * is out of the way; when nothing is of it any more, it is dropped under that name.
 */
final class Exchanges {

	private Exchanges() {
	}

	/**
	 * What puts a type out of the way.
	 * @param rename what gives it its other name
	 * @param from the type
	 * @param drop what drops it
	 * @param away its other name
	 * @return both operations
	 */
	static List<Node> nodes(Operation rename, Item<?> from, Operation drop, QualifiedName away) {
		Thing name = Thing.of(Kind.NAME, away);
		return List.of(
				Node.of(rename, Rank.RENAME_TYPE, from.self()).with(Link.ENDS, from.provides()).with(Link.MAKES, name),
				Node.of(drop, Rank.DROP_TYPE, from.self())
					.with(Link.NEEDS, name)
					.with(Link.ENDS, Thing.of(Kind.TYPE, away)));
	}

	/**
	 * What a type is called while types in it are exchanged.
	 * @param type the type as SQL text
	 * @param worlds the schemas
	 * @param ended everything that ends
	 * @return the type as SQL text
	 */
	static String away(String type, Worlds worlds, Set<Thing> ended) {
		List<SqlToken> tokens = SqlToken.of(type);
		for (Thing thing : in(type, worlds, ended)) {
			QualifiedName name = QualifiedName.parse(thing.name());
			int parts = (name.schema() != null) ? 3 : 1;
			return worlds.away(name).quoted() + type.substring(tokens.get(parts - 1).end());
		}
		return type;
	}

	/**
	 * What a composite type that is exchanged is made of before it is dropped.
	 * @param type the type
	 * @param worlds the schemas
	 * @param ended everything that ends
	 * @return it under its other name
	 */
	static CompositeType away(CompositeType type, Worlds worlds, Set<Thing> ended) {
		List<Attribute> attributes = new ArrayList<>();
		for (Attribute attribute : type.attributes()) {
			attributes.add(new Attribute(attribute.name(), away(attribute.type(), worlds, ended)));
		}
		return new CompositeType(worlds.away(type.name()), attributes);
	}

	/**
	 * An operation after which something is not of a type any more. It calls the type by
	 * its other name, so that must be its name by then.
	 * @param node the operation
	 * @param type the type as SQL text
	 * @param worlds the schemas
	 * @param ended everything that ends
	 * @return the operation with that
	 */
	static Node away(Node node, String type, Worlds worlds, Set<Thing> ended) {
		Set<Thing> used = worlds.from().mentioned(type);
		Set<Thing> exchanged = in(type, worlds, ended);
		used.removeAll(exchanged);
		Node result = node.with(Link.FREES, used);
		for (Thing thing : exchanged) {
			QualifiedName name = worlds.away(QualifiedName.parse(thing.name()));
			result = result.with(Link.NEEDS, Thing.of(Kind.NAME, name)).with(Link.FREES, Thing.of(Kind.TYPE, name));
		}
		return result;
	}

	/**
	 * The exchanged types in a type.
	 * @param type the type as SQL text
	 * @param worlds the schemas
	 * @param ended everything that ends
	 * @return the types as they are known before
	 */
	static Set<Thing> in(String type, Worlds worlds, Set<Thing> ended) {
		Set<Thing> types = new LinkedHashSet<>(worlds.from().mentioned(type));
		types.removeIf((thing) -> thing.kind() != Kind.TYPE);
		types.retainAll(worlds.to().mentioned(type));
		types.retainAll(ended);
		return types;
	}

}
