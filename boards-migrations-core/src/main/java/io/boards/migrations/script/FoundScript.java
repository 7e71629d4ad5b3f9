package io.boards.migrations.script;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * A file that may be a script, read once.
 */
final class FoundScript {

	private final Found found;

	private final String place;

	private @Nullable SqlFile sql;

	/**
	 * A file.
	 * @param found where it was found
	 * @param place where a person finds it
	 */
	FoundScript(Found found, String place) {
		this.found = found;
		this.place = place;
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

	SqlFile sql() throws IOException {
		SqlFile known = this.sql;
		if (known == null) {
			known = new SqlFile(this.found.name(), this.place, this.found.content().read());
			this.sql = known;
		}
		return known;
	}

}
