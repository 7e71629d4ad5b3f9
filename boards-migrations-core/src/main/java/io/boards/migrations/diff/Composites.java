package io.boards.migrations.diff;

import java.util.Set;

import io.boards.migrations.schema.CompositeType;
import org.jspecify.annotations.Nullable;

/**
 * The composite types of one of two schemas.
 *
 * @param world the schema
 * @param worlds both schemas
 * @param ended everything that ends; what is exchanged has another name in the meantime
 */
record Composites(World world, Worlds worlds, Set<Thing> ended) {

	/**
	 * The composite type behind a column's type or the elements of one, whatever it is
	 * called just now.
	 * @param type a type as SQL text
	 * @return the type, what it consists of as that is called just now; null where it is
	 * of another kind
	 */
	@Nullable CompositeType find(String type) {
		TypeText text = TypeText.of(type);
		for (CompositeType composite : this.world.schema().composites()) {
			if (text.isNamed(composite.name()) || text.isNamed(this.worlds.away(composite.name()))) {
				return (this.world == this.worlds.from()) ? Exchanges.away(composite, this.worlds, this.ended)
						: composite;
			}
		}
		return null;
	}

}
