package io.boards.migrations.source;

import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * A lambda whose body is an expression on its parameter.
 *
 * @param parameter the parameter's name
 * @param body the expression
 */
record Lambda(String parameter, Chain body) implements Code {

	static Lambda of(String parameter, UnaryOperator<Chain> calls) {
		return new Lambda(parameter, calls.apply(Chain.on(parameter)));
	}

	/**
	 * Whether it does nothing to its parameter.
	 * @return whether its body is the parameter alone
	 */
	boolean isEmpty() {
		return this.body.calls().isEmpty();
	}

	String opening() {
		return "(" + this.parameter + ") -> ";
	}

	@Override
	public String inLine(Layout layout, int tabs) {
		return opening() + this.body.inLine(layout, tabs);
	}

	@Override
	public String broken(Layout layout, Place place) {
		return opening() + this.body.broken(layout, place.after(opening(), place.behind()));
	}

	@Override
	public void addImports(Collection<String> imports) {
		this.body.addImports(imports);
	}

}
