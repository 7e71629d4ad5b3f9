package io.boards.migrations.script;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * A file that may be a script, read once.
 */
final class FoundScript implements Comparable<FoundScript> {

	private final Found found;

	private final String place;

	private final int turn;

	private @Nullable SqlFile sql;

	/**
	 * A file.
	 * @param found where it was found
	 * @param place where a person finds it
	 * @param turn which of the locations it is in
	 */
	FoundScript(Found found, String place, int turn) {
		this.found = found;
		this.place = place;
		this.turn = turn;
	}

	Found found() {
		return this.found;
	}

	String place() {
		return this.place;
	}

	String location() {
		return this.found.location().text();
	}

	/** By location, and in it by name. */
	@Override
	public int compareTo(FoundScript other) {
		return (this.turn != other.turn) ? Integer.compare(this.turn, other.turn)
				: Found.compare(this.found, other.found);
	}

	SqlFile sql() throws IOException {
		SqlFile known = this.sql;
		if (known == null) {
			known = new SqlFile(this.found.name(), this.place, this.found.content().read());
			this.sql = known;
		}
		return known;
	}

}
