package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.revision.Revision;

/**
 * A script that is to be written: its file's name and its text.
 *
 * @param name the file's name
 * @param text what is in it
 */
public record NewScript(String name, String text) {

	private static final String INDENT = "\t";

	/**
	 * An SQL file with a header and two sections.
	 * @param revision the revision
	 * @param upgrade the SQL of its upgrade; may be empty, to be filled in by hand
	 * @param downgrade the SQL of its downgrade; may be empty
	 * @return the file
	 * @throws UnwritableRevisionException if a header cannot say what the revision says
	 */
	public static NewScript sql(Revision revision, String upgrade, String downgrade) {
		StringBuilder text = new StringBuilder("-- ").append(revision.message().strip()).append("\n--\n");
		text.append("-- ").append(Key.REVISION).append(": ").append(revision.id()).append('\n');
		line(text, Key.REVISES, revision.revises());
		text.append("-- ").append(Key.CREATED).append(": ").append(revision.created()).append('\n');
		line(text, Key.DEPENDS_ON, revision.dependsOn());
		line(text, Key.LABELS, revision.labels());
		text.append("\n-- migrate:upgrade\n").append(section(upgrade));
		text.append("\n-- migrate:downgrade\n").append(section(downgrade));
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
		String name = "R" + Slug.of(revision.created(), revision.message());
		StringBuilder annotation = new StringBuilder("@Revision(id = ").append(string(revision.id()));
		attribute(annotation, "revises", revision.revises());
		attribute(annotation, "dependsOn", revision.dependsOn());
		attribute(annotation, "labels", revision.labels());
		annotation.append(",\n\t\tmessage = ").append(string(revision.message().strip()));
		annotation.append(", created = ").append(string(revision.created().toString())).append(")\n");
		String text = "package " + javaPackage + ";\n\n" + "import io.boards.migrations.operation.Migration;\n"
				+ "import io.boards.migrations.operation.Operations;\n"
				+ "import io.boards.migrations.operation.Revision;\n\n" + annotation + "public class " + name
				+ " implements Migration {\n\n" + method("upgrade") + "\n" + method("downgrade") + "\n}\n";
		return new NewScript(name + ".java", text);
	}

	private static void attribute(StringBuilder annotation, String name, List<String> values) {
		if (!values.isEmpty()) {
			String list = values.stream().map(NewScript::string).collect(Collectors.joining(", "));
			annotation.append(", ").append(name).append(" = ").append((values.size() == 1) ? list : "{ " + list + " }");
		}
	}

	private static String method(String name) {
		return INDENT + "@Override\n" + INDENT + "public void " + name + "(Operations op) {\n" + INDENT + "}\n";
	}

	private static String string(String value) {
		return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n\\t]+", " ") + "\"";
	}

}
