package io.boards.migrations.source;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * A name, a number or anything else that is never broken.
 *
 * @param text Java
 * @param imported what it imports, if anything
 */
record Word(String text, @Nullable String imported) implements Code {

	static final Word NULL = of("null");

	static Word of(String text) {
		return new Word(text, null);
	}

	static Word of(long number) {
		return of((number == (int) number) ? String.valueOf(number) : number + "L");
	}

	static Word type(Class<?> type) {
		return new Word(type.getSimpleName(), type.getCanonicalName());
	}

	static Word constant(Enum<?> constant) {
		String type = constant.getDeclaringClass().getCanonicalName();
		return new Word(constant.name(), "static " + type + "." + constant.name());
	}

	@Override
	public String inLine(Layout layout, int tabs) {
		return this.text;
	}

	@Override
	public void addImports(Collection<String> imports) {
		if (this.imported != null) {
			imports.add(this.imported);
		}
	}

}
