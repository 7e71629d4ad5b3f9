package io.boards.migrations.operation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Describes the parameters of a statement; unlike {@link Map#of()} it takes nulls, and as
 * many as there are.
 */
public final class ParametersSpec {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	ParametersSpec() {
	}

	/**
	 * One parameter.
	 * @param name its name, without the colon
	 * @param value its value
	 * @return this
	 */
	public ParametersSpec set(String name, @Nullable Object value) {
		this.values.put(name, value);
		return this;
	}

	Map<String, @Nullable Object> values() {
		return this.values;
	}

}
