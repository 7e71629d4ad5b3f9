package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a call that takes any number of them.
 */
final class Arguments {

	private Arguments() {
	}

	static List<Code> of(Code first, List<Code> rest) {
		List<Code> arguments = new ArrayList<>(List.of(first));
		arguments.addAll(rest);
		return arguments;
	}

	static List<Code> of(Code first, Code second, List<Code> rest) {
		return of(first, of(second, rest));
	}

	/**
	 * The arguments as a list.
	 * @param elements the arguments, none of them null
	 * @return {@code List.of(…)}
	 */
	static Chain list(List<Code> elements) {
		return Chain.on(List.class).call("of", elements);
	}

}
