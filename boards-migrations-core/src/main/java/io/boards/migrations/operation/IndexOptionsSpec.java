package io.boards.migrations.operation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Describes changes of an index's storage parameters.
 */
public final class IndexOptionsSpec {

	private final Map<String, Change<String>> changes = new LinkedHashMap<>();

	IndexOptionsSpec() {
	}

	/**
	 * Another value.
	 * @param option such as {@code fillfactor}
	 * @param value its value
	 * @return this
	 */
	public IndexOptionsSpec with(String option, Object value) {
		this.changes.put(option, Change.to(value.toString()));
		return this;
	}

	/**
	 * PostgreSQL's own value.
	 * @param option such as {@code fillfactor}
	 * @return this
	 */
	public IndexOptionsSpec reset(String option) {
		this.changes.put(option, Change.to(null));
		return this;
	}

	Map<String, Change<String>> changes() {
		return this.changes;
	}

}
