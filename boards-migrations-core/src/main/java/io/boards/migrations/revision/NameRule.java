package io.boards.migrations.revision;

import java.util.Set;

/**
 * Which names revisions and labels may have: those that can be told from the words and
 * signs of a {@link Target}.
 */
public final class NameRule {

	private static final Set<String> RESERVED = Set.of(Target.HEAD, Target.HEADS, Target.BASE, Target.CURRENT);

	private NameRule() {
	}

	static boolean isValid(String name) {
		return isWellFormed(name) && !isReserved(name);
	}

	/**
	 * Whether a name has only letters a to z and A to Z, digits, "_" and ".". Signs have
	 * a meaning in targets. Letters of other alphabets would let two ids look the same
	 * and be different.
	 * @param name a name
	 * @return false also where it is empty
	 */
	public static boolean isWellFormed(String name) {
		for (int place = 0; place < name.length(); place++) {
			char character = name.charAt(place);
			if (!(character >= 'a' && character <= 'z') && !(character >= 'A' && character <= 'Z')
					&& !(character >= '0' && character <= '9') && character != '_' && character != '.') {
				return false;
			}
		}
		return !name.isEmpty();
	}

	/**
	 * Whether a name means something else as a target.
	 * @param name a name
	 * @return whether it is a word such as {@code head}
	 */
	public static boolean isReserved(String name) {
		return RESERVED.contains(name);
	}

	static String whyInvalid(String name) {
		return isReserved(name) ? "has a meaning of its own as a target"
				: "must consist of the letters a to z and A to Z, digits, '_' and '.'";
	}

}
