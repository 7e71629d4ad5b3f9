package io.boards.migrations.script;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Which names revisions and labels may have: those that can be told from the words and
 * signs of a target.
 */
final class Names {

	private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

	private Names() {
	}

	private static boolean isAllowed(String name) {
		for (int place = 0; place < name.length(); place++) {
			char character = name.charAt(place);
			if (!(character >= 'a' && character <= 'z') && !(character >= 'A' && character <= 'Z')
					&& !(character >= '0' && character <= '9') && character != '_' && character != '.') {
				return false;
			}
		}
		return !name.isEmpty();
	}

	static void check(String name, Consumer<String> problems) {
		if (!isAllowed(name)) {
			problems.accept("\"" + name + "\" cannot be a name: only letters, digits, \"_\" and \".\" can be in it.");
		}
		else if (RESERVED.contains(name)) {
			problems.accept("\"" + name + "\" cannot be a name: as a target it means something else.");
		}
	}

}
