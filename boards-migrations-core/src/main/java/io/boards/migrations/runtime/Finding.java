package io.boards.migrations.runtime;

import java.util.List;

/**
 * What the catalog tells of a statement that nobody saw end.
 *
 * @param state how far it came
 * @param repair what is to be run about it, outside a transaction
 * @param text what was found, for messages
 */
record Finding(State state, List<String> repair, String text) {

	static Finding nothing(String text) {
		return new Finding(State.NOTHING, List.of(), text);
	}

	static Finding left(List<String> repair, String text) {
		return new Finding(State.LEFT, repair, text);
	}

	static Finding half(String rest, String text) {
		return new Finding(State.HALF, List.of(rest), text);
	}

	static Finding done(String text) {
		return new Finding(State.DONE, List.of(), text);
	}

	static Finding busy(LockHolder maker) {
		return new Finding(State.BUSY, List.of(), maker.text());
	}

	static Finding unclear(String text) {
		return new Finding(State.UNCLEAR, List.of(), text);
	}

	/**
	 * How far a statement came.
	 */
	enum State {

		/** As if it had never been run. */
		NOTHING,

		/** It failed and left something, which the repair takes away. */
		LEFT,

		/** It did one half, and the repair does the other. */
		HALF,

		/** It did all that it was to do. */
		DONE,

		/** Somebody is about it; the text says who. */
		BUSY,

		/** Nobody but a person can tell. */
		UNCLEAR

	}

}
