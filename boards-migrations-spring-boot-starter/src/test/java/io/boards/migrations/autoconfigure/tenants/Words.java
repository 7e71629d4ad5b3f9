package io.boards.migrations.autoconfigure.tenants;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bean that a migration needs.
 */
public final class Words {

	private final AtomicInteger said = new AtomicInteger();

	String next() {
		return "word " + this.said.incrementAndGet();
	}

}
