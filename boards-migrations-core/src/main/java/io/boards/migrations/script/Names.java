package io.boards.migrations.script;

import java.util.function.Consumer;

import io.boards.migrations.revision.NameRule;

/**
 * Says what is wrong with the name of a revision or a label ({@link NameRule}).
 */
final class Names {

	private Names() {
	}

	static void check(String name, Consumer<String> problems) {
		if (!NameRule.isWellFormed(name)) {
			problems.accept("\"" + name + "\" cannot be a name: only letters, digits, \"_\" and \".\" can be in it.");
		}
		else if (NameRule.isReserved(name)) {
			problems.accept("\"" + name + "\" cannot be a name: as a target it means something else.");
		}
	}

}
