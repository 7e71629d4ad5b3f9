package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees that the server keeps nothing of a run when the connection is given back. A
 * statement that was prepared stays, whatever becomes of the transaction.
 */
final class KeptStatements implements AutoCloseable {

	private final Session session;

	/** How often the server may have been told to keep some, and not to let go. */
	private int told;

	/**
	 * Nothing is kept yet.
	 * @param session for which the server will keep statements
	 */
	KeptStatements(Session session) {
		this.session = session;
	}

	/** The server is told to keep some. */
	void keep() {
		this.told++;
	}

	/** The server was told to let some go again, and has. */
	void letGo() {
		this.told--;
	}

	/** All are gone, since the connection is lost. */
	void lose() {
		this.told = 0;
	}

	/**
	 * Asks what is left, and lets that go; after a run that came to its end it is known
	 * that there is nothing.
	 * @throws SQLException where the database fails
	 */
	@Override
	public void close() throws SQLException {
		if (this.told == 0 || this.session.connection().isClosed()) {
			return;
		}
		try {
			List<String> statements = new ArrayList<>();
			for (Object[] row : this.session.finish(List.of(KeptStatement.names())).get(0)) {
				statements.add(KeptStatement.release(String.valueOf(row[0])));
			}
			if (!statements.isEmpty()) {
				this.session.finish(statements);
			}
		}
		catch (SQLException ex) {
			// They are gone with it.
			if (!DatabaseError.of(ex).isConnectionLost()) {
				throw ex;
			}
		}
	}

}
