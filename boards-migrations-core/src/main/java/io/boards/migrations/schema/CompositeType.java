package io.boards.migrations.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A type that consists of others.
 *
 * @param name its name
 * @param attributes its attributes, in their order
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes) {

	public CompositeType {
		attributes = List.copyOf(attributes);
	}

	/**
	 * A type that consists of nothing yet.
	 * @param name its name
	 * @return the type
	 */
	public static CompositeType of(QualifiedName name) {
		return new CompositeType(name, List.of());
	}

	/**
	 * One more attribute, behind the others.
	 * @param name its name
	 * @param type its type as SQL text
	 * @return the type with it
	 */
	public CompositeType attribute(String name, String type) {
		List<Attribute> more = new ArrayList<>(this.attributes);
		more.add(new Attribute(name, type));
		return new CompositeType(this.name, more);
	}

	/**
	 * A part of a composite type.
	 *
	 * @param name its name
	 * @param type its type as SQL text
	 */
	public record Attribute(String name, String type) {

		public Attribute {
			Identifier.check(name);
		}

	}

}
