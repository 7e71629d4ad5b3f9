package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.test.CompiledClasses;

/**
 * Bodies of migrations, each in a class of its own, compiled in memory without a warning.
 */
final class CompiledBody {

	private CompiledBody() {
	}

	/**
	 * Compiles and runs bodies.
	 * @param bodies the bodies
	 * @return what each of them did
	 */
	static List<List<Operation>> run(List<JavaBody> bodies) throws ReflectiveOperationException {
		ClassLoader loader = compile(bodies);
		List<List<Operation>> recorded = new ArrayList<>();
		for (int i = 0; i < bodies.size(); i++) {
			RecordedOperations operations = new RecordedOperations();
			((Migration) loader.loadClass("revisions.R" + i).getConstructor().newInstance()).upgrade(operations);
			recorded.add(operations.operations());
		}
		return recorded;
	}

	/**
	 * The class around a body.
	 * @param name its name
	 * @param body the body of its upgrade
	 * @return Java
	 */
	static String text(String name, JavaBody body) {
		StringBuilder text = new StringBuilder("package revisions;\n\n");
		text.append("import io.boards.migrations.operation.Migration;\n");
		text.append("import io.boards.migrations.operation.Operations;\n");
		body.imports().forEach((name1) -> text.append("import ").append(name1).append(";\n"));
		text.append("\npublic class ").append(name).append(" implements Migration {\n\n");
		text.append("\t@Override\n\tpublic void upgrade(Operations op) {\n")
			.append(body.statements())
			.append("\t}\n\n");
		text.append("\t@Override\n\tpublic void downgrade(Operations op) {\n\t}\n\n}\n");
		return text.toString();
	}

	private static ClassLoader compile(List<JavaBody> bodies) {
		Map<String, String> sources = new LinkedHashMap<>();
		for (int i = 0; i < bodies.size(); i++) {
			sources.put("R" + i, text("R" + i, bodies.get(i)));
		}
		return CompiledClasses.of("revisions", sources);
	}

}
