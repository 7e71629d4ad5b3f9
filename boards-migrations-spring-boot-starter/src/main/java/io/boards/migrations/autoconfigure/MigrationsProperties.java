package io.boards.migrations.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.generate.ObjectFilter;
import io.boards.migrations.generate.ObjectPatterns;
import io.boards.migrations.generate.OperationsCustomizer;
import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.lint.Rule;
import io.boards.migrations.lint.Severity;
import io.boards.migrations.naming.NamingConvention;
import io.boards.migrations.runtime.BackfillThrottle;
import io.boards.migrations.runtime.OnUnknown;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.TransactionMode;
import io.boards.migrations.script.SourceDirectories;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The properties of boards-migrations.
 *
 * @param onStartup What to do about the database when the application starts.
 * @param locations Comma-separated list of places where the revisions are.
 * @param directory Directory of the sources of SQL revisions, for commands. By default
 * that of the first location below src/main/resources.
 * @param javaDirectory Directory of the sources of Java revisions, for commands. By
 * default that of the first location below src/main/java.
 * @param postWrite Comma-separated list of commands that run on each file that a command
 * has written, such as a formatter. {file} stands for the file, which is the last
 * argument otherwise.
 * @param url JDBC URL of the database for migrations alone. That of the application by
 * default, and always where Spring Boot has found its database in a container.
 * @param user User who connects for migrations alone. That of the application by default.
 * @param password Password of that user. That of the application by default, where the
 * user is.
 * @param role Role that migrations are run as (SET ROLE), and that owns what they make.
 * @param startupWait Time that the application waits for its revisions when it starts,
 * with on-startup=wait.
 * @param schema Schema of the tables in which applied revisions are kept. Created if it
 * is missing; the connection's current schema by default.
 * @param transaction What is committed at once.
 * @param lockTimeout Time that one statement may wait for a lock on a table. Zero is
 * without limit.
 * @param statementTimeout Time that one statement may run. Zero is without limit.
 * @param lockWait Time that one step may wait for locks in all, its retries included.
 * @param unknownRevisions What to do when the database has revisions that the application
 * does not know. By default warn if all of them come from what it knows, and fail
 * otherwise.
 * @param drift What to do when the database differs from the entities at startup.
 * @param autogenerate How revisions are made of the difference between entities and
 * database.
 * @param lint How strict the lint is.
 * @param protectedProfiles Comma-separated list of profiles under which commands that
 * destroy something ask first, or need --yes.
 * @param tenants Comma-separated list of schemas that have the same history, each its own
 * tables. They are made if they are missing. A TenantSchemas bean takes their place.
 * @param tenantsParallel For how many tenants something is done at a time. Never for more
 * than the pool has connections.
 * @param instances Databases, or schemas, that have histories of their own, by the names
 * of their Migrations beans, such as boards.migrations.instances.billing.datasource. What
 * one does not say is what boards.migrations says.
 */
@ConfigurationProperties("boards.migrations")
// @formatter:off
public record MigrationsProperties(@DefaultValue("upgrade") OnStartup onStartup,
		@DefaultValue("classpath:db/revisions") List<String> locations, @Nullable Path directory,
		@Nullable Path javaDirectory, @DefaultValue List<String> postWrite, @Nullable String url,
		@Nullable String user, @Nullable String password, @Nullable String role,
		@DefaultValue("5m") Duration startupWait, @Nullable String schema,
		@DefaultValue("step") TransactionMode transaction, @DefaultValue("2s") Duration lockTimeout,
		@DefaultValue("0s") Duration statementTimeout, @DefaultValue("2m") Duration lockWait,
		@Nullable OnUnknown unknownRevisions, @DefaultValue("ignore") OnDrift drift,
		@DefaultValue Autogeneration autogenerate, @DefaultValue Lint lint,
		@DefaultValue({ "prod", "production" }) List<String> protectedProfiles,
		@DefaultValue List<String> tenants, @DefaultValue("4") int tenantsParallel,
		@DefaultValue Map<String, Instance> instances) {
	// @formatter:on

	/**
	 * Where the sources of revisions are.
	 * @return the directories, whether they are there or not
	 */
	public SourceDirectories sources() {
		SourceDirectories sources = SourceDirectories.of(this.locations);
		sources = (this.directory != null) ? sources.withSql(this.directory) : sources;
		return (this.javaDirectory != null) ? sources.withJava(this.javaDirectory) : sources;
	}

	/**
	 * What holds for one instance: what it says itself, and what is said here of what it
	 * does not.
	 * @param name the name of its {@code Migrations} bean
	 * @return properties without instances; these where nothing is said of that one
	 */
	public MigrationsProperties instance(String name) {
		Instance own = this.instances.get(name);
		return (own != null) ? own.completedBy(this) : this;
	}

	/**
	 * All places where revisions are.
	 * @return the locations of each instance, those of the only one otherwise
	 */
	public List<List<String>> allLocations() {
		if (this.instances.isEmpty()) {
			return List.of(this.locations);
		}
		return this.instances.keySet().stream().map((name) -> instance(name).locations()).distinct().toList();
	}

	GenerateSettings generation(Stream<ObjectFilter> filters, Stream<OperationsCustomizer> customizers) {
		ObjectFilter filter = filters
			.reduce(ObjectPatterns.of(this.autogenerate.include(), this.autogenerate.exclude()), ObjectFilter::and);
		OperationsCustomizer customizer = customizers.reduce(OperationsCustomizer.NONE,
				(one, other) -> (operations) -> other.customize(one.customize(operations)));
		GenerateSettings standard = GenerateSettings.standard();
		return new GenerateSettings(this.autogenerate.naming().convention(), filter, customizer, standard.simple(),
				standard.answers());
	}

	/**
	 * How revisions are made.
	 *
	 * @param include Comma-separated list of patterns of what is compared, such as
	 * boards.* or index:idx_*. Everything by default.
	 * @param exclude Comma-separated list of patterns of what is not compared.
	 * @param naming How constraints and indexes are called that have no names.
	 */
	public record Autogeneration(@DefaultValue List<String> include, @DefaultValue List<String> exclude,
			@DefaultValue Naming naming) {

	}

	/**
	 * Templates of names, with the tokens {table}, {columns}, {column_0},
	 * {referred_table}, {referred_columns} and {constraint}.
	 *
	 * @param primaryKey Template for primary keys. The name that PostgreSQL chooses by
	 * default.
	 * @param unique Template for unique constraints. The name that PostgreSQL chooses by
	 * default.
	 * @param foreignKey Template for foreign keys. The name that PostgreSQL chooses by
	 * default.
	 * @param check Template for checks. The name that PostgreSQL chooses by default.
	 * @param exclude Template for exclusion constraints. The name that PostgreSQL chooses
	 * by default.
	 * @param index Template for indexes. The name that PostgreSQL chooses by default.
	 */
	public record Naming(@Nullable String primaryKey, @Nullable String unique, @Nullable String foreignKey,
			@Nullable String check, @Nullable String exclude, @Nullable String index) {

		NamingConvention convention() {
			return new NamingConvention(this.primaryKey, this.unique, this.foreignKey, this.check, this.exclude,
					this.index);
		}

	}

	/**
	 * How strict the lint is.
	 *
	 * @param startAfter Revision after which the lint begins, such as the last one before
	 * it was introduced.
	 * @param severity What comes of a rule's findings (error, warning or off), by the
	 * rule's name, such as boards.migrations.lint.severity.drop-index=off.
	 */
	public record Lint(@Nullable String startAfter, @DefaultValue Map<Rule, Severity> severity) {

		LintSettings settings() {
			return new LintSettings(this.startAfter, this.severity);
		}

	}

	/**
	 * One of several databases, or schemas of a database, each of which has a history of
	 * its own.
	 *
	 * @param datasource Name of the DataSource bean.
	 * @param model Name of the EntityManagerFactory bean, or of the persistence unit,
	 * whose entities are in the database. By default those that use the DataSource.
	 * @param url JDBC URL of the database for migrations alone.
	 * @param user User who connects for migrations alone.
	 * @param password Password of that user.
	 * @param role Role that migrations are run as (SET ROLE), and that owns what they
	 * make.
	 * @param locations Comma-separated list of places where the revisions are.
	 * @param directory Directory of the sources of SQL revisions, for commands.
	 * @param javaDirectory Directory of the sources of Java revisions, for commands.
	 * @param schema Schema of the tables in which applied revisions are kept.
	 * @param onStartup What to do about the database when the application starts.
	 * @param drift What to do when the database differs from the entities at startup.
	 * @param tenants Comma-separated list of schemas that have the same history.
	 */
	public record Instance(@Nullable String datasource, @Nullable String model, @Nullable String url,
			@Nullable String user, @Nullable String password, @Nullable String role, @Nullable List<String> locations,
			@Nullable Path directory, @Nullable Path javaDirectory, @Nullable String schema,
			@Nullable OnStartup onStartup, @Nullable OnDrift drift, @Nullable List<String> tenants) {

		/** The password of a user is never another one's. */
		MigrationsProperties completedBy(MigrationsProperties all) {
			boolean elsewhere = this.locations != null;
			return new MigrationsProperties(or(this.onStartup, all.onStartup), or(this.locations, all.locations),
					elsewhere ? this.directory : orNull(this.directory, all.directory),
					elsewhere ? this.javaDirectory : orNull(this.javaDirectory, all.javaDirectory), all.postWrite,
					this.url, orNull(this.user, all.user),
					(this.user != null) ? this.password : orNull(this.password, all.password),
					orNull(this.role, all.role), all.startupWait, orNull(this.schema, all.schema), all.transaction,
					all.lockTimeout, all.statementTimeout, all.lockWait, all.unknownRevisions,
					or(this.drift, all.drift), all.autogenerate, all.lint, all.protectedProfiles,
					or(this.tenants, all.tenants), all.tenantsParallel, Map.of());
		}

		private static <T> T or(@Nullable T own, T other) {
			return (own != null) ? own : other;
		}

		private static <T> @Nullable T orNull(@Nullable T own, @Nullable T other) {
			return (own != null) ? own : other;
		}

		/** Without the password. */
		@Override
		public String toString() {
			return "boards.migrations.instances.*";
		}

	}

	/**
	 * Reads them where there may be no bean of them.
	 * @param environment the application's
	 * @return what is configured
	 */
	public static MigrationsProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate("boards.migrations", MigrationsProperties.class);
	}

	RunSettings settings(@Nullable String application) {
		return new RunSettings(this.schema, this.transaction, this.lockTimeout, this.statementTimeout, this.lockWait,
				application, StringUtils.hasText(this.role) ? this.role : null, BackfillThrottle.NONE, RunListener.NONE,
				null);
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "boards.migrations.*";
	}

}
