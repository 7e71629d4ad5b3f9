package io.boards.migrations.generate;

/**
 * The revisions that one difference may become, in their order. What must not share a
 * transaction is in different ones.
 */
enum Phase {

	/** New values of enum types: the transaction that adds one cannot use it. */
	VALUES("enum values", true),

	/** All that takes no time. */
	CHANGE("", true),

	/** Where people fill new columns, before anything asks for their values. */
	FILLING("filling", true),

	/** Indexes, built and dropped while rows are written. */
	INDEXES("indexes", false),

	/**
	 * What partitioned tables have no other form for than one that keeps writers waiting.
	 */
	PARTITIONS("partitioned tables", true),

	/** Looking at the rows that were there before, while others are written. */
	VALIDATION("validation", true),

	/** Keys on indexes that are there by now, in the place of those that were there. */
	KEYS("keys", true),

	/** Looking at the rows that refer to these keys. */
	REFERENCES("references", true);

	private final String title;

	private final boolean transactional;

	Phase(String title, boolean transactional) {
		this.title = title;
		this.transactional = transactional;
	}

	/** What it is about, for the message of its revision; empty for the main one. */
	String title() {
		return this.title;
	}

	boolean isTransactional() {
		return this.transactional;
	}

}
