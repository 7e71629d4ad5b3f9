package io.boards.migrations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.StampReport;
import io.boards.migrations.script.MigrationFactory;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.script.Section;
import io.boards.migrations.script.SqlScript;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of an application and its database: all that can be done with them.
 * <p>
 * Scripts are read when they are first needed, and no connection is opened before they
 * are known to be right. Every method throws a
 * {@link io.boards.migrations.failure.MigrationException} that says what happened and
 * what to do.
 */
public final class Migrations {

	private final Supplier<Loaded> load;

	private @Nullable Loaded loaded;

	private Migrations(Supplier<Loaded> load) {
		this.load = load;
	}

	/**
	 * Begins to set up.
	 * @param source the database
	 * @return a builder with the standard location and settings
	 */
	public static Builder builder(DataSource source) {
		return new Builder(source);
	}

	private synchronized Loaded load() {
		Loaded known = this.loaded;
		if (known == null) {
			known = this.load.get();
			this.loaded = known;
		}
		return known;
	}

	/**
	 * Upgrades to the one head.
	 * @return what was done
	 */
	public RunReport upgrade() {
		return upgrade("head");
	}

	/**
	 * Runs the upgrades of a revision and of all it needs, as far as they are not
	 * applied.
	 * @param target where to go, such as {@code head}, an id or {@code +1}
	 * @return what was done
	 */
	public RunReport upgrade(String target) {
		Loaded all = load();
		return all.runner().upgrade((applied) -> all.graph().upgrade(target, applied));
	}

	/**
	 * Runs the downgrades of what was applied on top of a revision.
	 * @param target where to go, such as {@code base}, an id or {@code -1}
	 * @return what was done
	 */
	public RunReport downgrade(String target) {
		Loaded all = load();
		return all.runner().downgrade((applied) -> all.graph().downgrade(target, applied));
	}

	/**
	 * Makes revisions and all they need the applied set, without running anything.
	 * @param targets one or more targets, such as {@code head} or ids
	 * @return what was changed
	 */
	public StampReport stamp(String... targets) {
		Loaded all = load();
		return all.runner().stamp((applied) -> all.graph().stamp(List.of(targets), applied));
	}

	/**
	 * Where the database stands.
	 * @return current, heads, pending and history as one query saw them
	 */
	public Status status() {
		Loaded all = load();
		return Status.of(all.graph(), all.scripts(), all.runner().applied());
	}

	/**
	 * The applied revisions that no other applied one needs.
	 * @return their ids; empty at base
	 */
	public List<String> current() {
		return status().current();
	}

	/**
	 * All revisions of application and database.
	 * @return the revisions, newest first
	 */
	public List<HistoryEntry> history() {
		return status().history();
	}

	/**
	 * The revisions without children. No connection is opened.
	 * @return their ids
	 */
	public List<String> heads() {
		return load().graph().heads().stream().map(Revision::id).toList();
	}

	/**
	 * One revision with its SQL.
	 * @param id its whole id
	 * @return the revision, if the application or the database has it
	 */
	public Optional<RevisionDetails> show(String id) {
		Optional<SqlScript> sql = load().scripts()
			.find(id)
			.filter(SqlScript.class::isInstance)
			.map(SqlScript.class::cast);
		return status().history()
			.stream()
			.filter((entry) -> entry.revision().id().equals(id))
			.findFirst()
			.map((entry) -> new RevisionDetails(entry, sql.map(SqlScript::upgrade).map(Section::text),
					sql.flatMap(SqlScript::downgrade).map(Section::text)));
	}

	/**
	 * Sees that the database is where the application wants it, without changing it.
	 * @return where it stands
	 * @throws PendingRevisionsException where it is behind
	 */
	public Status requireUpToDate() {
		Loaded all = load();
		Status status = Status.of(all.graph(), all.scripts(), all.runner().checked());
		if (!status.pending().isEmpty()) {
			throw new PendingRevisionsException(status, status.pending());
		}
		return status;
	}

	/**
	 * Sets up {@link Migrations}.
	 */
	public static final class Builder {

		private final DataSource source;

		private List<String> locations = List.of(Scripts.DEFAULT_LOCATION);

		private ClassLoader classLoader = Builder.class.getClassLoader();

		private MigrationFactory factory = MigrationFactory.withoutArguments();

		private RunSettings settings = RunSettings.standard();

		private Builder(DataSource source) {
			this.source = source;
		}

		/**
		 * Where the revisions are.
		 * @param locations such as {@code classpath:db/revisions}
		 * @return this
		 */
		public Builder locations(List<String> locations) {
			this.locations = List.copyOf(locations);
			return this;
		}

		/**
		 * Who loads them.
		 * @param classLoader the application's class loader
		 * @return this
		 */
		public Builder classLoader(ClassLoader classLoader) {
			this.classLoader = classLoader;
			return this;
		}

		/**
		 * Who makes instances of a {@link Migration}.
		 * @param factory supplies constructor arguments
		 * @return this
		 */
		public Builder migrationFactory(MigrationFactory factory) {
			this.factory = factory;
			return this;
		}

		/**
		 * How steps are run.
		 * @param settings the settings
		 * @return this
		 */
		public Builder settings(RunSettings settings) {
			this.settings = settings;
			return this;
		}

		/**
		 * Ends the setting up; reads nothing yet.
		 * @return the migrations
		 */
		public Migrations build() {
			DataSource from = this.source;
			List<String> places = this.locations;
			ClassLoader loader = this.classLoader;
			MigrationFactory instances = this.factory;
			RunSettings how = this.settings;
			return new Migrations(() -> Loaded.load(from, places, loader, instances, how));
		}

	}

}
