package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.ColumnAlteration;
import io.boards.migrations.operation.Operation;

/**
 * Operations as calls of {@link io.boards.migrations.operation.Operations}.
 */
public final class JavaSource {

	private static final int TABS = 2;

	/** How many lines a statement has that needs no blank line before it. */
	private static final int SHORT = 2;

	private JavaSource() {
	}

	/**
	 * The statements that make the operations, in their order. What an operation knows of
	 * the past, such as what a dropped table was like, is not in them.
	 * @param operations the operations
	 * @return the statements and what they import
	 * @throws MigrationException if a value among rows or parameters has no form in Java
	 */
	public static JavaBody of(List<Operation> operations) {
		StringBuilder text = new StringBuilder();
		TreeSet<String> imports = new TreeSet<>();
		for (Chain chain : chains(operations)) {
			String statement = Layout.statement(chain, TABS);
			if (!text.isEmpty() && statement.lines().count() > SHORT) {
				text.append('\n');
			}
			text.append(statement).append('\n');
			chain.addImports(imports);
		}
		return new JavaBody(text.toString(), imports);
	}

	private static List<Chain> chains(List<Operation> operations) {
		List<Chain> chains = new ArrayList<>();
		List<ColumnAlteration> alterations = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof ColumnAlteration alteration) {
				alterations.add(alteration);
				continue;
			}
			chains.addAll(Alterations.chains(alterations));
			alterations.clear();
			chains.add(operation.accept(new OperationJava()));
		}
		chains.addAll(Alterations.chains(alterations));
		return chains;
	}

}
