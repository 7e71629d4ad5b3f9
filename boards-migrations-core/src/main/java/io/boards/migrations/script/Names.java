package io.boards.migrations.script;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Which names revisions and labels may have: those that can be told from the words and
 * signs of a target.
 */
final class Names {

	private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.]+");

	private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

	private Names() {
	}

	static void check(String name, Consumer<String> problems) {
		if (!ALLOWED.matcher(name).matches()) {
			problems.accept("\"" + name + "\" cannot be a name: only letters, digits, \"_\" and \".\" can be in it.");
		}
		else if (RESERVED.contains(name)) {
			problems.accept("\"" + name + "\" cannot be a name: as a target it means something else.");
		}
	}

}
