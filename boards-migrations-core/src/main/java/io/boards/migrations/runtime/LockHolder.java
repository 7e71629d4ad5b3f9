package io.boards.migrations.runtime;

import java.util.List;

/**
 * Who holds the lock, for messages.
 *
 * @param text pid, application, role and since when
 */
record LockHolder(String text) {

	/**
	 * Reads the answer to {@link RunLock#holder()}.
	 * @param rows its rows: pid, application name, role, start of the transaction
	 * @return the holder
	 */
	static LockHolder of(List<Object[]> rows) {
		if (rows.isEmpty()) {
			return new LockHolder("nobody any more");
		}
		Object[] row = rows.get(0);
		Object application = row[1];
		// Application name and start are hidden from roles that may not see them.
		return new LockHolder("pid " + row[0]
				+ ((application != null && !application.toString().isEmpty()) ? ", application " + application : "")
				+ ((row[2] != null) ? ", role " + row[2] : "") + ((row[3] != null) ? ", since " + row[3] : ""));
	}

	@Override
	public String toString() {
		return this.text;
	}

}
