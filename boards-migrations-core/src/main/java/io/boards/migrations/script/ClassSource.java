package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Note;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.revision.Revision;

/**
 * The source of a class that is a revision, in the lines that Spring Java Format gives
 * it.
 */
final class ClassSource {

	private static final int WIDTH = 120;

	private static final int CONTINUED = 8;

	private static final String STATIC = "static ";

	private ClassSource() {
	}

	static String of(String name, String javaPackage, Revision revision, ClassBody body) {
		return "package " + javaPackage + ";\n\n" + imports(body)
				+ annotation(attributes(revision, body.transactional())) + notes(body.notes()) + "public class " + name
				+ " implements Migration {\n\n" + method("upgrade", body.upgrade()) + "\n"
				+ method("downgrade", body.downgrade()) + "\n}\n";
	}

	private static String imports(ClassBody body) {
		SortedSet<String> imports = new TreeSet<>(body.imports());
		if (!body.notes().isEmpty()) {
			imports.add(Note.class.getName());
		}
		imports.add(Migration.class.getName());
		imports.add(Operations.class.getName());
		imports.add(io.boards.migrations.operation.Revision.class.getName());
		Predicate<String> isStatic = (name) -> name.startsWith(STATIC);
		Predicate<String> isJava = (name) -> name.startsWith("java.");
		return group(imports, isJava) + group(imports, isJava.or(isStatic).negate()) + group(imports, isStatic);
	}

	private static String group(SortedSet<String> imports, Predicate<String> included) {
		String lines = imports.stream()
			.filter(included)
			.map((name) -> "import " + name + ";\n")
			.collect(Collectors.joining());
		return lines.isEmpty() ? "" : lines + "\n";
	}

	private static List<String> attributes(Revision revision, boolean transactional) {
		List<String> attributes = new ArrayList<>();
		attributes.add("id = " + string(revision.id()));
		add(attributes, "revises", revision.revises());
		add(attributes, "dependsOn", revision.dependsOn());
		add(attributes, "labels", revision.labels());
		attributes.add("message = " + string(revision.message().strip()));
		attributes.add("created = " + string(revision.created().toString()));
		if (!transactional) {
			attributes.add("transactional = false");
		}
		return attributes;
	}

	private static void add(List<String> attributes, String name, List<String> values) {
		if (!values.isEmpty()) {
			String list = values.stream().map(ClassSource::string).collect(Collectors.joining(", "));
			attributes.add(name + " = " + ((values.size() == 1) ? list : "{ " + list + " }"));
		}
	}

	private static String annotation(List<String> attributes) {
		StringBuilder text = new StringBuilder("@Revision(").append(attributes.get(0));
		int column = text.length();
		for (String attribute : attributes.subList(1, attributes.size())) {
			// Behind it comes a comma or a parenthesis.
			boolean fits = column + 2 + attribute.length() + 1 <= WIDTH;
			text.append(fits ? ", " : ",\n\t\t").append(attribute);
			column = (fits ? column + 2 : CONTINUED) + attribute.length();
		}
		return text.append(")\n").toString();
	}

	private static String notes(List<String> notes) {
		return notes.stream().map((each) -> "@Note(" + string(each) + ")\n").collect(Collectors.joining());
	}

	private static String method(String name, String lines) {
		return "\t@Override\n\tpublic void " + name + "(Operations op) {\n" + lines + "\t}\n";
	}

	private static String string(String value) {
		return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n\\t]+", " ") + "\"";
	}

}
