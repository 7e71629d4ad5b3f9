package io.boards.migrations.runtime;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * The session of a run, and what the database had when it was opened. It may be opened
 * before the run begins; what fails then is told by the run.
 */
final class Entrance implements AutoCloseable {

	private final DataSource source;

	private final Reading reading;

	private @Nullable Session session;

	private @Nullable AppliedSet applied;

	private @Nullable Exception failure;

	Entrance(DataSource source, Reading reading) {
		this.source = source;
		this.reading = reading;
	}

	/**
	 * Looks before the run begins.
	 * @return the applied set; null where it cannot be read
	 */
	@Nullable AppliedSet look() {
		try {
			return applied();
		}
		catch (SQLException | RuntimeException ex) {
			this.failure = ex;
			return null;
		}
	}

	/**
	 * The session.
	 * @return it, open as long as this is
	 * @throws SQLException where the database fails, or has failed before
	 */
	Session session() throws SQLException {
		if (this.failure instanceof SQLException ex) {
			throw ex;
		}
		if (this.failure instanceof RuntimeException ex) {
			throw ex;
		}
		Session known = this.session;
		if (known == null) {
			known = RunContext.open(this.source);
			this.session = known;
		}
		return known;
	}

	/**
	 * What the database had when it was first asked.
	 * @return the applied set
	 * @throws SQLException where the database fails, or has failed before
	 */
	AppliedSet applied() throws SQLException {
		Session on = session();
		AppliedSet known = this.applied;
		if (known == null) {
			known = this.reading.applied(on);
			this.applied = known;
		}
		return known;
	}

	@Override
	public void close() throws SQLException {
		if (this.session != null) {
			this.session.close();
		}
	}

}
