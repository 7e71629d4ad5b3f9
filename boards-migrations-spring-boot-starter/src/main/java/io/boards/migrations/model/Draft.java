package io.boards.migrations.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;

/**
 * What was read so far.
 */
final class Draft {

	final Schema.Builder schema = Schema.builder();

	final Set<QualifiedName> unnamed = new LinkedHashSet<>();

	final Set<String> notModelled = new LinkedHashSet<>();

	void add(Index index, boolean named) {
		this.schema.indexes.add(index);
		if (!named) {
			this.unnamed.add(index.qualifiedName());
		}
	}

	/**
	 * Notes what no value of a schema can say.
	 * @param where what it belongs to; asked for only where there is something
	 * @param text SQL text; nothing is noted where it is empty
	 */
	void notModelled(Supplier<String> where, String text) {
		if (!text.isEmpty()) {
			this.notModelled.add(where.get() + ": " + text);
		}
	}

}
