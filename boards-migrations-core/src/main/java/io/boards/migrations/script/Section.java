package io.boards.migrations.script;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.sql.Split;
import io.boards.migrations.sql.Statement;

/**
 * One direction of an SQL script.
 *
 * @param transactional whether its statements run in one transaction; otherwise each is
 * committed by itself
 * @param statements its statements, in order
 * @param text its SQL as it stands in the file, comments included, with LF as line end
 * and without blanks around it
 * @param line the line of its marker, from 1
 */
public record Section(boolean transactional, List<Statement> statements, String text, int line) {

	public Section {
		statements = List.copyOf(statements);
	}

	static Section of(Split part, Marker marker) {
		return new Section(marker.transactional(), part.statements(), withLineFeeds(part.text()).strip(),
				marker.line());
	}

	private static String withLineFeeds(String text) {
		return (text.indexOf('\r') < 0) ? text : text.lines().collect(Collectors.joining("\n"));
	}

}
