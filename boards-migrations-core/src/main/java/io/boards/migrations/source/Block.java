package io.boards.migrations.source;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A lambda whose body is statements.
 *
 * @param parameter the parameter's name
 * @param statements the statements
 */
record Block(String parameter, List<Chain> statements) implements Code {

	@Override
	public String inLine(Layout layout, int tabs) {
		return this.statements.stream()
			.map((statement) -> Layout.statement(statement, tabs + 1) + "\n")
			.collect(Collectors.joining("", "(" + this.parameter + ") -> {\n", Layout.tabs(tabs) + "}"));
	}

	@Override
	public void addImports(Collection<String> imports) {
		this.statements.forEach((statement) -> statement.addImports(imports));
	}

}
