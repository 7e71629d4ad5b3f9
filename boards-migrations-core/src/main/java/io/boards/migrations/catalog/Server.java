package io.boards.migrations.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The server that is asked.
 *
 * @param version its major version
 */
record Server(int version) {

	/** As in <code>{15: x.new_column | false}</code>. */
	private static final Pattern SINCE = Pattern.compile("\\{(\\d+):([^|}]*)\\|([^}]*)}");

	/**
	 * Completes a query.
	 * @param template its text, with {@code :schemas} for the schemas that are read and
	 * with what only some servers know
	 * @param schemas the schemas' numbers
	 * @return the query
	 */
	String query(String template, List<Long> schemas) {
		String numbers = schemas.stream().map(String::valueOf).collect(Collectors.joining(", ", "ARRAY[", "]::oid[]"));
		return SINCE.matcher(template)
			.replaceAll((match) -> Matcher.quoteReplacement(known(match.group(1)) ? match.group(2) : match.group(3)))
			.replace(":schemas", numbers);
	}

	private boolean known(String since) {
		return this.version >= Integer.parseInt(since);
	}

}
