package io.boards.migrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands on a command line beside the options of Spring, which are those with a dot
 * in their name, {@code --debug} and {@code --trace}.
 *
 * @param words the arguments that are not for Spring
 */
record Arguments(List<String> words) {

	/** The argument that turns an application into its command line. */
	private static final String COMMAND = "migrations";

	/** What comes behind it is not looked at, whatever it looks like. */
	private static final String END_OF_OPTIONS = "--";

	private static final Pattern SPRING_OPTION = Pattern.compile("--(debug|trace|[^=]*\\.[^=]*)(=.*)?", Pattern.DOTALL);

	Arguments {
		words = List.copyOf(words);
	}

	static Arguments of(String... arguments) {
		List<String> words = new ArrayList<>();
		boolean ended = false;
		for (String argument : arguments) {
			ended = ended || argument.equals(END_OF_OPTIONS);
			if (ended || !SPRING_OPTION.matcher(argument).matches()) {
				words.add(argument);
			}
		}
		return new Arguments(words);
	}

	/**
	 * What stands behind {@code migrations}, if that comes first.
	 * @return the command with its own arguments, which may be none
	 */
	Optional<List<String>> command() {
		boolean named = !this.words.isEmpty() && this.words.get(0).equals(COMMAND);
		return named ? Optional.of(this.words.subList(1, this.words.size())) : Optional.empty();
	}

}
