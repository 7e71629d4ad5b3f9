package io.boards.migrations;

import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.generate.SchemaSource;
import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.runtime.OnUnknown;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.SiblingDatabases;
import io.boards.migrations.script.MigrationFactory;
import io.boards.migrations.script.PostWrite;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.tenant.TenantSchemas;
import org.jspecify.annotations.Nullable;

/**
 * Sets up {@link Migrations}.
 */
public final class MigrationsBuilder {

	private static final int DEFAULT_PARALLEL = 4;

	private final DataSource source;

	private List<String> locations = List.of(Scripts.DEFAULT_LOCATION);

	private PostWrite postWrite = PostWrite.NONE;

	private ClassLoader classLoader = MigrationsBuilder.class.getClassLoader();

	private MigrationFactory factory = MigrationFactory.withoutArguments();

	private RunSettings settings = RunSettings.standard();

	private @Nullable OnUnknown onUnknown;

	private @Nullable SchemaSource model;

	private GenerateSettings generation = GenerateSettings.standard();

	private @Nullable SiblingDatabases siblings;

	private LintSettings lint = LintSettings.STANDARD;

	private @Nullable TenantSchemas tenants;

	private int tenantsParallel = DEFAULT_PARALLEL;

	MigrationsBuilder(DataSource source) {
		this.source = source;
	}

	/**
	 * Where the revisions are.
	 * @param locations such as {@code classpath:db/revisions}
	 * @return this
	 */
	public MigrationsBuilder locations(List<String> locations) {
		this.locations = List.copyOf(locations);
		return this;
	}

	/**
	 * What is done with the files of revisions that were written.
	 * @param postWrite commands, such as a formatter
	 * @return this
	 */
	public MigrationsBuilder postWrite(PostWrite postWrite) {
		this.postWrite = postWrite;
		return this;
	}

	/**
	 * Who loads them.
	 * @param classLoader the application's class loader
	 * @return this
	 */
	public MigrationsBuilder classLoader(ClassLoader classLoader) {
		this.classLoader = classLoader;
		return this;
	}

	/**
	 * Who makes instances of a {@link Migration}.
	 * @param factory supplies constructor arguments
	 * @return this
	 */
	public MigrationsBuilder migrationFactory(MigrationFactory factory) {
		this.factory = factory;
		return this;
	}

	/**
	 * How steps are run.
	 * @param settings the settings
	 * @return this
	 */
	public MigrationsBuilder settings(RunSettings settings) {
		this.settings = settings;
		return this;
	}

	/**
	 * What to do where the database has revisions that the application does not know.
	 * @param onUnknown what to do; null to warn where all of them come from what the
	 * application knows, and to fail otherwise
	 * @return this
	 */
	public MigrationsBuilder onUnknown(@Nullable OnUnknown onUnknown) {
		this.onUnknown = onUnknown;
		return this;
	}

	/**
	 * What the entities want of the database.
	 * @param model the source of the wanted schema
	 * @return this
	 */
	public MigrationsBuilder model(SchemaSource model) {
		this.model = model;
		return this;
	}

	/**
	 * How that is compared with the database.
	 * @param generation the settings
	 * @return this
	 */
	public MigrationsBuilder generation(GenerateSettings generation) {
		this.generation = generation;
		return this;
	}

	/**
	 * How to reach other databases of the server, for replays.
	 * @param siblings leads to them
	 * @return this
	 */
	public MigrationsBuilder siblings(SiblingDatabases siblings) {
		this.siblings = siblings;
		return this;
	}

	/**
	 * How strict the lint is.
	 * @param lint the settings
	 * @return this
	 */
	public MigrationsBuilder lint(LintSettings lint) {
		this.lint = lint;
		return this;
	}

	/**
	 * Which tenants there are: schemas that have the same history.
	 * @param tenants says so for each run; null where there are none
	 * @return this
	 */
	public MigrationsBuilder tenants(@Nullable TenantSchemas tenants) {
		this.tenants = tenants;
		return this;
	}

	/**
	 * For how many tenants something is done at a time. It is never for more than the
	 * pool has connections, or pairs of connections where a revision runs outside a
	 * transaction.
	 * @param parallel a number from 1
	 * @return this
	 */
	public MigrationsBuilder tenantsParallel(int parallel) {
		this.tenantsParallel = parallel;
		return this;
	}

	/**
	 * Ends the setting up; reads nothing yet.
	 * @return the migrations
	 */
	public Migrations build() {
		return new Migrations(new Setup(this.source, this.locations, null, this.postWrite, this.classLoader,
				this.factory, this.settings, this.onUnknown, this.model, this.generation, this.siblings, this.lint,
				(this.tenants != null) ? new Tenancy(this.tenants, this.tenantsParallel) : null));
	}

}
