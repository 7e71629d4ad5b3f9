package io.boards.migrations.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.boards.migrations.neighbour.Neighbours;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The DataSource to migrate, which is chosen and made when the first connection is asked
 * for: making it may start a server, and much can be asked that needs none.
 */
final class LateDataSource extends AbstractDataSource {

	private final DataSourceChoice choice;

	private final OwnConnection connection;

	private final Neighbours neighbours;

	private volatile @Nullable DataSource chosen;

	/**
	 * A DataSource that is not there yet.
	 * @param choice knows those of the application
	 * @param connection how migrations connect, if otherwise than the application
	 * @param neighbours warns of others that migrate the same
	 */
	LateDataSource(DataSourceChoice choice, OwnConnection connection, Neighbours neighbours) {
		this.choice = choice;
		this.connection = connection;
		this.neighbours = neighbours;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return chosen().getConnection();
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return chosen().getConnection(username, password);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this) || chosen().isWrapperFor(type);
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.isInstance(this) ? type.cast(this) : chosen().unwrap(type);
	}

	DataSourceChoice choice() {
		return this.choice;
	}

	/** Without a lock: two threads find the same bean. */
	DataSource chosen() {
		DataSource known = this.chosen;
		if (known == null) {
			known = choose();
			this.chosen = known;
		}
		return known;
	}

	private DataSource choose() {
		try {
			DataSource marked = this.choice.marked();
			if (marked != null && !this.connection.isConfigured()) {
				// A service does not know for what it was marked.
				this.neighbours.warn(() -> marked);
				return marked;
			}
			if (this.connection.details().getJdbcUrl() == null) {
				this.neighbours.warn(this.choice::ofApplication);
			}
			if (this.connection.isWanted()) {
				return this.connection.dataSource(this.choice::ofApplication);
			}
			DataSource source = this.choice.ofApplication();
			return (source != null) ? source : withoutDataSource();
		}
		catch (BeansException ex) {
			throw ApplicationFailureException.explain(ex, this.choice.context());
		}
	}

	private DataSource withoutDataSource() {
		this.choice.refuse(this.connection.application().get() != null);
		return this.connection.dataSource(() -> null);
	}

}
