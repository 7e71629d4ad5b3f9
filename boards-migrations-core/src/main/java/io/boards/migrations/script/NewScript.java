package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.boards.migrations.revision.Revision;

/**
 * A script that is to be written: its file's name and its text.
 *
 * @param name the file's name
 * @param text what is in it
 */
public record NewScript(String name, String text) {

	/**
	 * An SQL file with a header and two sections.
	 * @param revision the revision
	 * @param upgrade the SQL of its upgrade; may be empty, to be filled in by hand
	 * @param downgrade the SQL of its downgrade; may be empty
	 * @return the file
	 * @throws UnwritableRevisionException if a header cannot say what the revision says
	 */
	public static NewScript sql(Revision revision, String upgrade, String downgrade) {
		return sql(revision, true, upgrade, downgrade);
	}

	/**
	 * An SQL file with a header and two sections.
	 * @param revision the revision
	 * @param transactional whether its sections run in a transaction
	 * @param upgrade the SQL of its upgrade
	 * @param downgrade the SQL of its downgrade
	 * @return the file
	 * @throws UnwritableRevisionException if a header cannot say what the revision says
	 */
	public static NewScript sql(Revision revision, boolean transactional, String upgrade, String downgrade) {
		String option = transactional ? "" : " transaction:false";
		StringBuilder text = new StringBuilder("-- ").append(revision.message().strip()).append("\n--\n");
		text.append("-- ").append(Key.REVISION).append(": ").append(revision.id()).append('\n');
		line(text, Key.REVISES, revision.revises());
		text.append("-- ").append(Key.CREATED).append(": ").append(revision.created()).append('\n');
		line(text, Key.DEPENDS_ON, revision.dependsOn());
		line(text, Key.LABELS, revision.labels());
		text.append("\n-- migrate:upgrade").append(option).append('\n').append(section(upgrade));
		text.append("\n-- migrate:downgrade").append(option).append('\n').append(section(downgrade));
		NewScript script = new NewScript(Slug.of(revision.created(), revision.message()) + ".sql", text.toString());
		SqlScript read = SqlScript.parse(script.name(), script.text().getBytes(StandardCharsets.UTF_8));
		if (!read.revision().equals(revision)) {
			throw new UnwritableRevisionException(revision);
		}
		return script;
	}

	private static void line(StringBuilder text, Key key, List<String> names) {
		if (!names.isEmpty()) {
			text.append("-- ").append(key).append(": ").append(String.join(", ", names)).append('\n');
		}
	}

	private static String section(String sql) {
		return sql.isBlank() ? "" : sql.strip() + "\n";
	}

	/**
	 * A class with two empty methods.
	 * @param revision the revision
	 * @param javaPackage the package that the class is in
	 * @return the file
	 */
	public static NewScript java(Revision revision, String javaPackage) {
		return java(revision, javaPackage, ClassBody.EMPTY);
	}

	/**
	 * A class.
	 * @param revision the revision
	 * @param javaPackage the package that the class is in
	 * @param body what is in it
	 * @return the file
	 */
	public static NewScript java(Revision revision, String javaPackage, ClassBody body) {
		String name = "R" + Slug.of(revision.created(), revision.message());
		return new NewScript(name + ".java", ClassSource.of(name, javaPackage, revision, body));
	}

}
