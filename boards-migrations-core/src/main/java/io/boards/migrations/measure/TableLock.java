package io.boards.migrations.measure;

/**
 * Whom a lock on a table keeps waiting.
 */
public enum TableLock {

	/** Those who write. */
	WRITES("writes"),

	/** Those who read, too. */
	ALL("reads and writes");

	private final String against;

	TableLock(String against) {
		this.against = against;
	}

	/**
	 * The lock that keeps more people waiting.
	 * @param other another lock
	 * @return this or the other
	 */
	public TableLock stronger(TableLock other) {
		return (compareTo(other) >= 0) ? this : other;
	}

	/**
	 * What has to wait.
	 * @return words for a sentence
	 */
	public String against() {
		return this.against;
	}

}
