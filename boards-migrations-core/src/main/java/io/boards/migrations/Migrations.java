package io.boards.migrations;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import io.boards.migrations.generate.Autogenerate.Generated;
import io.boards.migrations.generate.Drift;
import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.LintScope;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.runtime.AcceptReport;
import io.boards.migrations.runtime.LogRecord;
import io.boards.migrations.runtime.Repair;
import io.boards.migrations.runtime.RepairReport;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StampReport;
import io.boards.migrations.runtime.Tenant;
import io.boards.migrations.runtime.UnknownRevisionException;
import io.boards.migrations.script.SourceDirectories;
import io.boards.migrations.tenant.NoTenantsException;
import io.boards.migrations.verify.VerifyListener;
import io.boards.migrations.verify.VerifyReport;

/**
 * The revisions of an application and its database: all that can be done with them.
 * <p>
 * Scripts are read when they are first needed. What is wrong with them is told before
 * what is wrong with the database. Every method throws a
 * {@link io.boards.migrations.failure.MigrationException} that says what happened and
 * what to do.
 */
public final class Migrations {

	private final Setup setup;

	private final Library library;

	Migrations(Setup setup) {
		this(new Library(setup));
	}

	Migrations(Library library) {
		this.setup = library.setup();
		this.library = library;
	}

	/**
	 * Begins to set up.
	 * @param source the database
	 * @return a builder with the standard location and settings
	 */
	public static MigrationsBuilder builder(DataSource source) {
		return new MigrationsBuilder(source);
	}

	/**
	 * The same revisions in the schema of a tenant, which is searched before the
	 * connection's own search path and has the tool's tables. It is made when its first
	 * revision is run.
	 * @param schema its name
	 * @return other migrations, for which no script is read again
	 */
	public Migrations tenant(String schema) {
		return new Migrations(this.library.of(new Tenant(schema, true)));
	}

	/**
	 * Whether these are the migrations of tenants. Then what is done with a database has
	 * to be done with {@link #tenant one} of them, or with {@link #tenants all}.
	 * @return false where there are none, and for those of one tenant
	 */
	public boolean hasTenants() {
		return this.library.hasTenants();
	}

	/**
	 * All tenants.
	 * @return what does something for each of them
	 * @throws NoTenantsException where there are none
	 */
	public Tenants tenants() {
		Tenancy tenancy = this.setup.tenancy();
		if (tenancy == null) {
			throw new NoTenantsException();
		}
		return new Tenants(this.library, tenancy);
	}

	Library library() {
		return this.library;
	}

	/**
	 * The same revisions and database, as an author sees them: SQL files in the directory
	 * of sources take the place of those on the class path that have their names, and
	 * there may be no revision yet.
	 * @param sources where scripts are written
	 * @return other migrations
	 */
	public Migrations withSources(SourceDirectories sources) {
		return new Migrations(this.setup.withSources(sources));
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
		return upgrade(target, RunListener.NONE);
	}

	/**
	 * Runs the upgrades of a revision and of all it needs, as far as they are not
	 * applied.
	 * @param target where to go, such as {@code head}, an id or {@code +1}
	 * @param listener hears how it goes on
	 * @return what was done
	 */
	public RunReport upgrade(String target, RunListener listener) {
		this.library.requireOne();
		return this.library.lazily().runner().upgrade(target, listener);
	}

	/**
	 * Runs the downgrades of what was applied on top of a revision.
	 * @param target where to go, such as {@code base}, an id or {@code -1}
	 * @return what was done
	 */
	public RunReport downgrade(String target) {
		return downgrade(target, RunListener.NONE);
	}

	/**
	 * Runs the downgrades of what was applied on top of a revision. What this application
	 * does not know is taken back by the SQL that was stored when it was applied.
	 * @param target where to go, such as {@code base}, an id or {@code -1}
	 * @param listener hears how it goes on
	 * @return what was done
	 */
	public RunReport downgrade(String target, RunListener listener) {
		Loaded all = this.library.here();
		return all.runner().downgrade((graph, applied) -> all.downgrade(target, graph, applied), listener);
	}

	/**
	 * Tells what would be done, and does nothing.
	 * @return what tells it
	 */
	public Plans plans() {
		return new Plans(this.library.here());
	}

	/**
	 * Runs as SQL scripts, without a connection.
	 * @return their writer
	 */
	public OfflineRuns offline() {
		return new OfflineRuns(this.library.load(), this.setup.settings());
	}

	/**
	 * Compares what the entities want with what the database holds; changes nothing.
	 * @return the difference
	 * @throws PendingRevisionsException where the database is not at the head
	 * @throws UnknownRevisionException where it is ahead
	 * @throws NoModelException where there are no entities
	 */
	public Drift check() {
		this.library.requireOne();
		Drift drift = new EntityComparison(this.setup, this.library.lazily()).drift();
		this.setup.settings().listener().compared(drift.operations().size());
		return drift;
	}

	/**
	 * Runs all revisions in an empty database of the same server, does something there,
	 * and drops it.
	 * @param task what to do
	 * @param <T> what it comes to
	 * @return that
	 * @throws NoReplayException where other databases cannot be reached
	 */
	public <T> T replayed(Function<Migrations, T> task) {
		return new Replays(this.setup).replayed(task);
	}

	/**
	 * Takes each revision up, down and up again, and all of them together, in databases
	 * that are made on the same server and dropped afterwards.
	 * @return what does not come back
	 * @throws NoReplayException where other databases cannot be reached
	 */
	public VerifyReport verify() {
		return verify(VerifyListener.NONE);
	}

	/**
	 * Does what {@link #verify()} does, and tells how it goes on.
	 * @param listener hears it
	 * @return what does not come back
	 */
	public VerifyReport verify(VerifyListener listener) {
		return new Replays(this.setup).verify(this.library.load(), listener);
	}

	/**
	 * Judges all revisions, on an empty database of the same server that is dropped
	 * afterwards.
	 * @return what was found
	 * @throws NoReplayException where other databases cannot be reached
	 */
	public LintReport lint() {
		return lint(LintScope.all());
	}

	/**
	 * Judges revisions.
	 * @param scope which, and where
	 * @return what was found
	 * @throws NoReplayException where a database would have to be made, and others cannot
	 * be reached
	 * @throws NotTriableException where one of them cannot be tried on the connected
	 * database
	 */
	public LintReport lint(LintScope scope) {
		this.library.load();
		return new Linting(this.library, scope).report();
	}

	Generated generate(UnaryOperator<GenerateSettings> change) {
		this.library.requireOne();
		return new EntityComparison(this.setup, this.library.lazily()).generate(change);
	}

	/**
	 * Takes the database over from another tool.
	 * @return what does it
	 */
	public TakeOver takeOver() {
		this.library.requireOne();
		return new TakeOver(this, this.setup);
	}

	/**
	 * Writes and changes scripts.
	 * @return their writer, in the directories of sources
	 */
	public Authoring authoring() {
		SourceDirectories sources = this.setup.sources();
		return new Authoring(this, (sources != null) ? sources : SourceDirectories.of(this.setup.locations()),
				this.setup.postWrite(), this.setup.classLoader());
	}

	/**
	 * Makes revisions and all they need the applied set, without running anything.
	 * @param targets one or more targets, such as {@code head} or ids
	 * @return what was changed
	 */
	public StampReport stamp(String... targets) {
		Loaded all = this.library.here();
		return all.runner().stamp((applied) -> all.graph().stamp(List.of(targets), applied));
	}

	/**
	 * Forgets what is applied, also revisions that the application does not know, and
	 * makes revisions and all they need the applied set, without running anything.
	 * @param targets one or more targets, such as {@code head} or ids
	 * @return what was changed
	 */
	public StampReport stampAnew(String... targets) {
		Loaded all = this.library.here();
		return all.runner().stampAnew((applied) -> all.graph().stamp(List.of(targets), Set.of()));
	}

	/**
	 * Settles a statement outside a transaction of which nobody knows how it ended, so
	 * that the next run goes on.
	 * @param revision the id of its revision, or the beginning of it
	 * @param repair what it counts as
	 * @return what was settled
	 */
	public RepairReport repair(String revision, Repair repair) {
		return this.library.here().runner().repair(revision, repair);
	}

	/**
	 * Makes what the scripts of applied revisions say now count as what was applied: the
	 * checksum and the stored downgrade of each are written anew. Nothing is run.
	 * @param revisions ids, or the beginnings of ids, of applied revisions
	 * @return what was accepted of each; nothing of one that was not changed
	 */
	public AcceptReport accept(String... revisions) {
		Loaded all = this.library.here();
		return all.runner()
			.accept(Arrays.stream(revisions).map((name) -> all.graph().resolve(name).id()).distinct().toList());
	}

	/**
	 * Where the database stands.
	 * @return current, heads, pending and history as one query saw them
	 */
	public Status status() {
		return this.library.here().status();
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
		return this.library.load().graph().heads().stream().map(Revision::id).toList();
	}

	/**
	 * The revisions of the application and their places in the graph.
	 * @return what finds them, mostly without a connection
	 */
	public KnownRevisions known() {
		return new KnownRevisions(this.library.load(), this.library::here);
	}

	/**
	 * What was ever done to the database.
	 * @return the rows of its log, oldest first
	 */
	public List<LogRecord> log() {
		return this.library.here().inspection().log();
	}

	/**
	 * One revision with its SQL.
	 * @param id its whole id
	 * @return the revision, if the application or the database has it
	 */
	public Optional<RevisionDetails> show(String id) {
		return status().history()
			.stream()
			.filter((entry) -> entry.revision().id().equals(id))
			.findFirst()
			.map((entry) -> RevisionDetails.of(entry, known().sql(id)));
	}

	/**
	 * Sees that the database is where the application wants it, without changing it.
	 * @return where it stands
	 * @throws PendingRevisionsException where it is behind
	 */
	public Status requireUpToDate() {
		return this.library.here().checked().requireNothingPending();
	}

	/**
	 * Waits until somebody else has applied all revisions, such as a job, or the server
	 * that a standby follows. It only reads, and keeps no connection in between.
	 * @param limit how long to wait
	 * @return where the database stands then
	 * @throws NotArrivedException where it is behind after that time
	 */
	public Status awaitUpToDate(Duration limit) {
		return this.library.here().awaitUpToDate(limit);
	}

}
