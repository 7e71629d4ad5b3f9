package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * A connection that was taken and will be given back as it was. In between it is in the
 * driver's autocommit mode.
 */
final class Borrowed {

	private static final String PREPARE_THRESHOLD = "prepareThreshold";

	private final Connection connection;

	private final boolean autoCommit;

	private @Nullable Object prepareThreshold;

	private Borrowed(Connection connection) throws SQLException {
		this.connection = connection;
		this.autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(true);
	}

	/**
	 * Takes a connection.
	 * @param source where from
	 * @return the connection
	 * @throws NoConnectionException where there is none to be had
	 * @throws SQLException where it is of no use
	 */
	static Borrowed from(DataSource source) throws SQLException {
		Connection connection = NoConnectionException.take(source);
		try {
			// The driver knows without asking the server.
			String product = connection.getMetaData().getDatabaseProductName();
			if (!product.equals("PostgreSQL")) {
				throw new NotPostgresException(product);
			}
			if (isTransactionOpen(connection)) {
				throw new BusyConnectionException();
			}
			return new Borrowed(connection);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	private static boolean isTransactionOpen(Connection connection) throws SQLException {
		return connection.isWrapperFor(BaseConnection.class)
				&& connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
	}

	/**
	 * Whether a transaction is open, as the driver knows without asking.
	 * @return false also where the driver cannot be asked
	 * @throws SQLException where the connection is broken
	 */
	boolean isTransactionOpen() throws SQLException {
		return isTransactionOpen(this.connection);
	}

	Connection connection() {
		return this.connection;
	}

	/**
	 * The process of the server that works for it.
	 * @return its pid, or 0 where the driver cannot be asked
	 * @throws SQLException where it is broken
	 */
	int process() throws SQLException {
		return this.connection.isWrapperFor(BaseConnection.class)
				? this.connection.unwrap(BaseConnection.class).getQueryExecutor().getBackendPID() : 0;
	}

	/**
	 * Whether it is the same connection, given out twice.
	 * @param other another one
	 * @return false also where the driver cannot be asked
	 * @throws SQLException where it is broken
	 */
	boolean isSameAs(Borrowed other) throws SQLException {
		return this.connection.isWrapperFor(BaseConnection.class) && other.connection.isWrapperFor(BaseConnection.class)
				&& this.connection.unwrap(BaseConnection.class) == other.connection.unwrap(BaseConnection.class);
	}

	/**
	 * Cancels, from another thread, what the server runs for it.
	 * @throws SQLException where the server cannot be reached
	 */
	void cancel() throws SQLException {
		if (this.connection.isWrapperFor(BaseConnection.class)) {
			this.connection.unwrap(BaseConnection.class).cancelQuery();
		}
	}

	/**
	 * Has the driver keep no prepared statements on the server, until it is given back.
	 * @throws SQLException where it is broken
	 */
	void prepareNothing() throws SQLException {
		if (this.prepareThreshold == null && this.connection.isWrapperFor(BaseConnection.class)) {
			this.prepareThreshold = driver().getPropertyValue(PREPARE_THRESHOLD);
			driver().setPropertyValue(PREPARE_THRESHOLD, 0);
		}
	}

	/**
	 * The interface that has the property has annotations whose classes are not there, of
	 * which the compiler would warn.
	 */
	private BeanWrapper driver() throws SQLException {
		return PropertyAccessorFactory.forBeanPropertyAccess(this.connection.unwrap(BaseConnection.class));
	}

	/**
	 * Gives it back, with no transaction open.
	 * @throws SQLException where it is broken
	 */
	void giveBack() throws SQLException {
		try (Connection closing = this.connection) {
			if (!closing.isClosed() && closing.getAutoCommit() != this.autoCommit) {
				closing.setAutoCommit(this.autoCommit);
			}
			if (!closing.isClosed() && this.prepareThreshold != null) {
				driver().setPropertyValue(PREPARE_THRESHOLD, this.prepareThreshold);
			}
		}
	}

}
