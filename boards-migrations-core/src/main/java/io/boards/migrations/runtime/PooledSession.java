package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a session of the server was like before a transaction, where a pooler may give it
 * to somebody else behind COMMIT.
 *
 * @param state who it was
 * @param settings what was set in it
 */
record PooledSession(SessionState state, SessionSettings settings) {

	/**
	 * Begins a transaction, and looks what the session is like.
	 * @param session where
	 * @param begin BEGIN, and what else is sent with it
	 * @return what to go back to
	 * @throws SQLException where the database fails
	 */
	static PooledSession begin(Session session, List<String> begin) throws SQLException {
		return of(session.exchange(looking(begin)));
	}

	/**
	 * Has the message that begins a transaction look what the session is like.
	 * @param begin BEGIN, and what else is sent with it
	 * @return the message, with two statements more behind BEGIN
	 */
	static List<String> looking(List<String> begin) {
		List<String> message = new ArrayList<>(begin);
		message.addAll(1, List.of(SessionState.READ, SessionSettings.READ));
		return message;
	}

	/**
	 * Takes from an answer what the session was like.
	 * @param results of a message of {@link #looking}
	 * @return what to go back to
	 */
	static PooledSession of(List<List<Object[]>> results) {
		return new PooledSession(SessionState.of(results.get(1).get(0)), SessionSettings.of(results.get(2)));
	}

	/**
	 * Makes the session what it was, and leaves the rest of the transaction without
	 * settings of its own.
	 * @return statements to be run before COMMIT
	 */
	List<String> putBack() {
		return List.of(this.state.beAsBefore(), this.settings.putBack());
	}

}
