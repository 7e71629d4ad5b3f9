package io.boards.migrations.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.boards.migrations.revision.Revision;

/**
 * Puts other parents into the text of a script and leaves all else as it is.
 */
public final class Parents {

	private static final Pattern SQL_REVISES = Pattern
		.compile("(?im)^([ \\t]*--[ \\t]*Revises[ \\t]*:[ \\t]*)[^\\r\\n]*");

	private static final Pattern SECTION = Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate[ \\t]*:");

	private static final Pattern SQL_REVISION = Pattern.compile("(?im)^([ \\t]*--[ \\t]*)Revision[ \\t]*:[^\\r\\n]*");

	private static final Pattern JAVA_REVISES = Pattern
		.compile("(@Revision\\s*\\([^)]*?\\brevises\\s*=\\s*)(\"[^\"]*\"|\\{[^}]*\\})");

	private static final Pattern JAVA_ID = Pattern.compile("(@Revision\\s*\\([^)]*?\\bid\\s*=\\s*\"[^\"]*\")");

	private Parents() {
	}

	/**
	 * The parents of a revision that is put on top of another.
	 * @param revision the revision
	 * @param replaced those of its parents that the new one takes the place of
	 * @param onto the new parent
	 * @return the revision with its new parents
	 */
	public static Revision replace(Revision revision, Set<String> replaced, String onto) {
		Set<String> parents = new LinkedHashSet<>();
		revision.revises().stream().map((parent) -> replaced.contains(parent) ? onto : parent).forEach(parents::add);
		if (parents.isEmpty()) {
			parents.add(onto);
		}
		return new Revision(revision.id(), List.copyOf(parents), revision.dependsOn(), revision.labels(),
				revision.message(), revision.created());
	}

	/**
	 * Writes parents into the header of an SQL file.
	 * @param text the file's text
	 * @param parents their ids
	 * @return the text with them
	 */
	public static String inSql(String text, List<String> parents) {
		String names = String.join(", ", parents);
		Matcher marker = SECTION.matcher(text);
		int header = marker.find() ? marker.start() : text.length();
		Matcher revises = SQL_REVISES.matcher(text).region(0, header);
		if (revises.find()) {
			String before = text.substring(0, revises.end(1));
			return before + (before.endsWith(":") ? " " : "") + names + text.substring(revises.end());
		}
		Matcher revision = SQL_REVISION.matcher(text).region(0, header);
		if (!revision.find()) {
			throw new IllegalArgumentException("Not the text of a script");
		}
		String end = text.startsWith("\r\n", revision.end()) ? "\r\n"
				: text.startsWith("\r", revision.end()) ? "\r" : "\n";
		return text.substring(0, revision.end()) + end + revision.group(1) + Key.REVISES + ": " + names
				+ text.substring(revision.end());
	}

	/**
	 * Writes parents into the annotation of a class.
	 * @param source the class's source
	 * @param parents their ids
	 * @return the source with them
	 */
	public static String inJava(String source, List<String> parents) {
		String list = parents.stream().map((parent) -> "\"" + parent + "\"").collect(Collectors.joining(", "));
		String value = (parents.size() == 1) ? list : "{ " + list + " }";
		Matcher revises = JAVA_REVISES.matcher(source);
		if (revises.find()) {
			return source.substring(0, revises.end(1)) + value + source.substring(revises.end());
		}
		Matcher id = JAVA_ID.matcher(source);
		if (!id.find() || source.contains("revises")) {
			throw new IllegalArgumentException("Not the source of a revision");
		}
		return source.substring(0, id.end()) + ", revises = " + value + source.substring(id.end());
	}

}
