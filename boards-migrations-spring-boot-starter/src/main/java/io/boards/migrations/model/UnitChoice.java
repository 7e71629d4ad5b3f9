package io.boards.migrations.model;

import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.boards.migrations.NoModelException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceUnwrapper;

/**
 * Which persistence units of an application say what a database is to hold.
 */
public sealed interface UnitChoice {

	/** All that there are. */
	UnitChoice ALL = new All();

	/**
	 * The one of a name.
	 * @param property the property that says so
	 * @param name that of the bean of its {@code EntityManagerFactory}, or its own
	 * @return the choice
	 */
	static UnitChoice named(String property, String name) {
		return new Named(property, name);
	}

	/**
	 * Those that use a DataSource.
	 * @param property the property by which one can be named instead
	 * @param dataSource the DataSource, asked for when entities are read; gives null
	 * where there is none, and then no persistence unit is meant
	 * @return the choice
	 */
	static UnitChoice using(String property, Supplier<@Nullable DataSource> dataSource) {
		return new Using(property, dataSource);
	}

	/**
	 * Whether one is meant.
	 * @param unit a persistence unit
	 * @return whether its entities are in the database
	 */
	boolean isMeant(PersistenceUnit unit);

	/**
	 * Judges what was found.
	 * @param meant those that are meant
	 * @param all all that there are
	 * @throws UnclearModelException where it is not clear which are meant
	 * @throws NoModelException where none of them is
	 */
	default void check(List<PersistenceUnit> meant, List<PersistenceUnit> all) {
	}

	/** See {@link #ALL}. */
	record All() implements UnitChoice {

		@Override
		public boolean isMeant(PersistenceUnit unit) {
			return true;
		}

	}

	/** See {@link #named}. */
	record Named(String property, String name) implements UnitChoice {

		@Override
		public boolean isMeant(PersistenceUnit unit) {
			return this.name.equals(unit.bean()) || this.name.equals(unit.name());
		}

		@Override
		public void check(List<PersistenceUnit> meant, List<PersistenceUnit> all) {
			if (meant.size() != 1) {
				throw UnclearModelException.of(this, meant, all);
			}
		}

	}

	/** See {@link #using}. */
	record Using(String property, Supplier<@Nullable DataSource> dataSource) implements UnitChoice {

		/** A pool may be wrapped in different ways. */
		@Override
		public boolean isMeant(PersistenceUnit unit) {
			DataSource own = this.dataSource.get();
			DataSource other = unit.dataSource();
			return own != null && other != null
					&& DataSourceUnwrapper.unwrapRoot(own) == DataSourceUnwrapper.unwrapRoot(other);
		}

		@Override
		public void check(List<PersistenceUnit> meant, List<PersistenceUnit> all) {
			if (meant.isEmpty() && !all.isEmpty()) {
				throw new NoModelException("Name those of this instance, if it has any: " + this.property + ".");
			}
		}

	}

}
