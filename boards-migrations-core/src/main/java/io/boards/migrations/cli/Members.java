package io.boards.migrations.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Members of a JSON object, in their order.
 */
final class Members {

	private Members() {
	}

	static Map<String, ?> of(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return Collections.unmodifiableMap(members);
	}

}
