package io.boards.migrations.diff;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.schema.QualifiedName;

/**
 * An object of one of the two schemas, with what it is made of and what it rests on.
 *
 * @param self by what it is known
 * @param value the object
 * @param provides what is there because of it
 * @param uses what cannot end while it is there
 * @param heeds what it has to be out of the way of only if it changes itself
 * @param hopes what should be there before it, if that can be
 * @param <T> the kind of object
 */
record Item<T>(Thing self, T value, Set<Thing> provides, Set<Thing> uses, Set<Thing> heeds, Set<Thing> hopes) {

	static <T> Item<T> of(Thing self, T value) {
		return new Item<>(self, value, Set.of(self), Set.of(), Set.of(), Set.of());
	}

	/**
	 * An object that lies in a schema.
	 * @param self by what it is known
	 * @param name its name
	 * @param value the object
	 * @param <T> the kind of object
	 * @return the object, which uses its schema
	 */
	static <T> Item<T> in(Thing self, QualifiedName name, T value) {
		String schema = name.schema();
		return (schema != null) ? of(self, value).using(List.of(Thing.of(Thing.Kind.SCHEMA, schema))) : of(self, value);
	}

	Item<T> providing(Collection<Thing> things) {
		return new Item<>(this.self, this.value, both(this.provides, things), this.uses, this.heeds, this.hopes);
	}

	Item<T> using(Collection<Thing> things) {
		return new Item<>(this.self, this.value, this.provides, both(this.uses, things), this.heeds, this.hopes);
	}

	Item<T> heeding(Collection<Thing> things) {
		return new Item<>(this.self, this.value, this.provides, this.uses, both(this.heeds, things), this.hopes);
	}

	Item<T> hoping(Collection<Thing> things) {
		return new Item<>(this.self, this.value, this.provides, this.uses, this.heeds, both(this.hopes, things));
	}

	private static Set<Thing> both(Set<Thing> some, Collection<Thing> more) {
		Set<Thing> all = new LinkedHashSet<>(some);
		all.addAll(more);
		return all;
	}

}
