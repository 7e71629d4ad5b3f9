package io.boards.sample.postgres;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Tells the connection pool where the embedded server is, and joins it only then: an
 * application that never asks for a connection starts none. The pool depends on this bean
 * and so is closed before it.
 */
final class EmbeddedConnectionDetails implements JdbcConnectionDetails, DisposableBean {

	private final Path directory;

	private @Nullable SharedServer server;

	EmbeddedConnectionDetails(Path directory) {
		this.directory = directory;
	}

	@Override
	public String getUsername() {
		return SharedServer.USER;
	}

	@Override
	public @Nullable String getPassword() {
		return null;
	}

	@Override
	public synchronized String getJdbcUrl() {
		if (this.server == null) {
			this.server = SharedServer.join(this.directory);
		}
		return this.server.url();
	}

	@Override
	public synchronized void destroy() {
		if (this.server != null) {
			this.server.close();
			this.server = null;
		}
	}

}
