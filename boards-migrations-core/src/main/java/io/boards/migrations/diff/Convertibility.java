package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.Schema;

/**
 * What is to be expected of the values in a column that gets another type.
 */
public enum Convertibility {

	/** Ordinary values become what they are in the other type. */
	POSSIBLE,

	/**
	 * Nothing is known by which ordinary values become any of the other type: what is
	 * written is a guess, which an empty table proves nothing about.
	 */
	DOUBTFUL,

	/** No expression can do it, and none is written; PostgreSQL refuses the statement. */
	IMPOSSIBLE;

	/**
	 * Looks at one change of a type that {@link SchemaDiff} made. What somebody else put
	 * behind {@code USING} is taken to be right.
	 * @param change the change
	 * @param from the schema before it
	 * @param to the schema after it
	 * @return what is to be expected
	 */
	public static Convertibility of(AlterColumnType change, Schema from, Schema to) {
		ColumnType was = change.was();
		if (was == null) {
			return POSSIBLE;
		}
		return new Judge(new Worlds(new World(from), new World(to), List.of(), SchemaDiff.OLDEST)).of(change, was);
	}

	/**
	 * Knows the types of both schemas.
	 *
	 * @param worlds the schemas
	 * @param before the composite types of the one
	 * @param after the composite types of the other
	 */
	private record Judge(Worlds worlds, Composites before, Composites after) {

		Judge(Worlds worlds) {
			this(worlds, new Composites(worlds.from(), worlds, Set.of()),
					new Composites(worlds.to(), worlds, Set.of()));
		}

		Convertibility of(AlterColumnType change, ColumnType was) {
			String using = change.to().using();
			if (new CompositeConversion(this.before, this.after).isNeeded(was.type(), change.to().type())) {
				return (using == null) ? IMPOSSIBLE : of(was.type(), change.to().type());
			}
			boolean isOurs = using != null
					&& using.equals(Conversion.using(change.column(), was.type(), change.to().type()));
			return isOurs ? of(was.type(), change.to().type()) : POSSIBLE;
		}

		private Convertibility of(String from, String to) {
			CompositeType one = this.before.find(from);
			CompositeType other = this.after.find(to);
			if (one != null && other != null) {
				return of(one, other);
			}
			TypeText was = TypeText.of(from);
			TypeText is = TypeText.of(to);
			if (Casts.lead(was.base(), is.base())) {
				return POSSIBLE;
			}
			boolean wasOurs = one != null || isEnum(was, this.worlds.from());
			boolean isOurs = other != null || isEnum(is, this.worlds.to());
			if (wasOurs && isOurs) {
				return (one == null && other == null) ? POSSIBLE : DOUBTFUL;
			}
			// What is known of neither may be a domain, or the type of an extension.
			boolean isKnown = (wasOurs || !was.isQualified()) && (isOurs || !is.isQualified());
			return isKnown ? DOUBTFUL : POSSIBLE;
		}

		private Convertibility of(CompositeType from, CompositeType to) {
			for (Attribute is : to.attributes()) {
				for (Attribute was : from.attributes()) {
					if (was.name().equals(is.name()) && of(was.type(), is.type()) != POSSIBLE) {
						return DOUBTFUL;
					}
				}
			}
			return POSSIBLE;
		}

		private boolean isEnum(TypeText type, World world) {
			return world.schema()
				.enums()
				.stream()
				.anyMatch((each) -> type.isNamed(each.name()) || type.isNamed(this.worlds.away(each.name())));
		}

	}

}
