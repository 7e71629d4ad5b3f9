package io.boards.migrations.runtime;

/**
 * How many rows the next batch of a backfill looks at: half as many after one that took
 * too long, and slowly more again after those that did not.
 */
final class BatchSize {

	private static final int GOOD_BEFORE_MORE = 10;

	private final int most;

	private int now;

	private int good;

	BatchSize(int most) {
		this.most = most;
		this.now = most;
	}

	int now() {
		return this.now;
	}

	/**
	 * A batch took too long.
	 * @return false where it had only one row
	 */
	boolean halve() {
		if (this.now == 1) {
			return false;
		}
		this.now /= 2;
		this.good = 0;
		return true;
	}

	/**
	 * A batch was done.
	 */
	void done() {
		this.good++;
		if (this.good == GOOD_BEFORE_MORE) {
			this.now = (int) Math.min(this.most, this.now + Math.max(1L, this.now / 4));
			this.good = 0;
		}
	}

}
