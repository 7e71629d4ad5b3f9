package io.boards.migrations.source;

import java.util.Collection;

/**
 * A piece of Java that is not yet broken into lines.
 */
sealed interface Code permits Word, Text, Chain, Lambda, Block {

	/**
	 * The piece without a line break that could be left out.
	 * @param layout how wide strings may be
	 * @param tabs the indentation of the line that it is in
	 * @return Java
	 */
	String inLine(Layout layout, int tabs);

	/**
	 * The piece with line breaks where it is too wide.
	 * @param layout how wide strings may be
	 * @param place where it begins
	 * @return Java
	 */
	default String broken(Layout layout, Place place) {
		return inLine(layout, place.tabs());
	}

	/**
	 * Tells what it imports.
	 * @param imports where that goes
	 */
	default void addImports(Collection<String> imports) {
	}

}
