package io.boards.migrations.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.catalog.Holder;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.ObjectAddress;
import io.boards.migrations.schema.ObjectAddress.Kind;
import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Finds what has become of objects: they are there, under whatever name, or something
 * else has been made in their place.
 */
final class Counterparts {

	private final Set<Holder.Number> before = new HashSet<>();

	private final Map<Holder.Number, Holder> byNumber = new HashMap<>();

	private final Map<ObjectAddress, Holder> byAddress = new HashMap<>();

	private final Map<Long, QualifiedName> relations = new HashMap<>();

	private final Renames renames;

	/**
	 * Prepares to look for objects.
	 * @param before what was there
	 * @param now what is there
	 * @param renames what columns that were made again are called otherwise
	 */
	Counterparts(List<Holder> before, List<Holder> now, Renames renames) {
		this.renames = renames;
		before.forEach((holder) -> this.before.add(holder.number()));
		for (Holder each : now) {
			this.byNumber.put(each.number(), each);
			this.byAddress.put(each.address(), each);
			if (isRelation(each.address().kind())) {
				this.relations.put(each.number().id(), each.address().name());
			}
		}
	}

	private static boolean isRelation(Kind kind) {
		return kind == Kind.TABLE || kind == Kind.VIEW || kind == Kind.MATERIALIZED_VIEW;
	}

	/**
	 * The object itself, if it is still there.
	 * @param holder an object that was there
	 * @return the object now, or null
	 */
	@Nullable Holder itself(Holder holder) {
		return this.byNumber.get(holder.number());
	}

	/**
	 * What was made in the place of an object that is not there any more.
	 * @param holder an object that was there
	 * @return another object of its kind with its name, or null
	 */
	@Nullable Holder successor(Holder holder) {
		if (itself(holder) != null) {
			return null;
		}
		Holder found = this.byAddress.get(address(holder, holder.address().part()));
		ObjectAddress address = holder.address();
		if (found == null && address.kind() == Kind.COLUMN && address.part() != null) {
			String name = this.renames.columns().get(new ColumnName(address.name(), address.part()));
			found = (name != null) ? this.byAddress.get(address(holder, name)) : null;
		}
		return (found != null && !this.before.contains(found.number())) ? found : null;
	}

	/** What is a part of a relation is now a part of that under its present name. */
	private ObjectAddress address(Holder holder, @Nullable String part) {
		ObjectAddress address = holder.address();
		QualifiedName relation = this.relations.get(holder.relation());
		if (relation == null) {
			return new ObjectAddress(address.kind(), address.name(), part);
		}
		return new ObjectAddress(address.kind(),
				(address.kind() == Kind.INDEX) ? address.name().in(relation.schema()) : relation, part);
	}

}
