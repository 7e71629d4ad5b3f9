package io.boards.sample.postgres;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded PostgreSQL is.
 *
 * @param directory where its programs, data and log are kept; below the user's home
 * unless given, because neither a clean build nor a restart of the machine may empty it
 */
@ConfigurationProperties("sample.postgres")
record EmbeddedPostgresProperties(Path directory) {

	EmbeddedPostgresProperties(@Nullable Path directory) {
		this.directory = (directory != null) ? directory
				: Path.of(System.getProperty("user.home"), ".boards-sample", "postgres-18");
	}

}
