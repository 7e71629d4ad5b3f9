package io.boards.migrations.generate;

import java.util.Objects;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Constraints and indexes in other words: under other names, or looking at new rows only.
 */
final class Nameless {

	/** Stands for any name; longer than none. */
	private static final String ANY = "any";

	private Nameless() {
	}

	private static Constraint of(Constraint constraint) {
		return named(constraint, ANY);
	}

	/** Whether two constraints say the same under whatever name. */
	static boolean areAlike(Constraint one, Constraint other) {
		return one.getClass() == other.getClass() && of(one).equals(of(other));
	}

	/** Whether two indexes do, of which there are thousands: neither is made anew. */
	static boolean areAlike(Index one, Index other) {
		return one.keys().equals(other.keys()) && one.table().equals(other.table())
				&& one.method().equals(other.method()) && one.include().equals(other.include())
				&& one.unique() == other.unique() && one.nullsNotDistinct() == other.nullsNotDistinct()
				&& one.parameters().equals(other.parameters()) && Objects.equals(one.where(), other.where());
	}

	static Index named(Index index, String name) {
		return new Index(index.table(), name, index.method(), index.keys(), index.include(), index.unique(),
				index.nullsNotDistinct(), index.parameters(), index.where());
	}

	/**
	 * A foreign key or a check that does not look at old rows yet; anything else as it
	 * is.
	 */
	static Constraint notValidated(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return new ForeignKey(key.name(), key.columns(), key.target(), key.targetColumns(), key.match(),
					key.onUpdate(), key.onDelete(), key.onDeleteColumns(), key.deferral(), false);
		}
		return (constraint instanceof Check check)
				? new Check(check.name(), check.expression(), check.inherited(), false) : constraint;
	}

	static Constraint named(Constraint constraint, @Nullable String name) {
		return constraint.accept(new Constraint.Visitor<>() {

			@Override
			public Constraint visit(PrimaryKey key) {
				return new PrimaryKey(name, key.columns(), key.include(), key.deferral());
			}

			@Override
			public Constraint visit(Unique unique) {
				return new Unique(name, unique.columns(), unique.include(), unique.nullsNotDistinct(),
						unique.deferral());
			}

			@Override
			public Constraint visit(ForeignKey key) {
				return new ForeignKey(name, key.columns(), key.target(), key.targetColumns(), key.match(),
						key.onUpdate(), key.onDelete(), key.onDeleteColumns(), key.deferral(), key.validated());
			}

			@Override
			public Constraint visit(Check check) {
				return new Check(name, check.expression(), check.inherited(), check.validated());
			}

			@Override
			public Constraint visit(Exclude exclude) {
				return new Exclude(name, exclude.method(), exclude.elements(), exclude.include(), exclude.where(),
						exclude.deferral());
			}

		});
	}

}
