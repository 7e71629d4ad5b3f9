package io.boards.migrations.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.TransactionMode;
import io.boards.migrations.script.SourceDirectories;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of boards-migrations.
 *
 * @param onStartup What to do about the database when the application starts.
 * @param locations Comma-separated list of places where the revisions are.
 * @param directory Directory of the sources of SQL revisions, for commands. By default
 * that of the first location below src/main/resources.
 * @param javaDirectory Directory of the sources of Java revisions, for commands. By
 * default that of the first location below src/main/java.
 * @param schema Schema of the tables in which applied revisions are kept. Created if it
 * is missing; the connection's current schema by default.
 * @param transaction What is committed at once.
 * @param lockTimeout Time that one statement may wait for a lock on a table. Zero is
 * without limit.
 * @param statementTimeout Time that one statement may run. Zero is without limit.
 * @param lockWait Time that one step may wait for locks in all, its retries included.
 * @param protectedProfiles Comma-separated list of profiles under which commands that
 * destroy something ask first, or need --yes.
 */
@ConfigurationProperties("boards.migrations")
// @formatter:off
public record MigrationsProperties(@DefaultValue("upgrade") OnStartup onStartup,
		@DefaultValue("classpath:db/revisions") List<String> locations, @Nullable Path directory,
		@Nullable Path javaDirectory, @Nullable String schema,
		@DefaultValue("step") TransactionMode transaction, @DefaultValue("2s") Duration lockTimeout,
		@DefaultValue("0s") Duration statementTimeout, @DefaultValue("2m") Duration lockWait,
		@DefaultValue({ "prod", "production" }) List<String> protectedProfiles) {
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

	RunSettings settings(@Nullable String application) {
		return new RunSettings(this.schema, this.transaction, this.lockTimeout, this.statementTimeout, this.lockWait,
				application);
	}

}
