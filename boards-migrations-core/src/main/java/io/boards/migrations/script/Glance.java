package io.boards.migrations.script;

import java.util.List;

/**
 * What can be told of scripts without reading SQL.
 *
 * @param files the hashes of their SQL files
 * @param inJava those that are written in Java
 */
public record Glance(List<String> files, List<JavaScript> inJava) {

	public Glance {
		files = List.copyOf(files);
		inJava = List.copyOf(inJava);
	}

}
