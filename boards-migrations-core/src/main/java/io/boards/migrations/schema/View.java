package io.boards.migrations.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A view.
 *
 * @param name its name
 * @param query the query behind it as SQL text, {@code WITH CHECK OPTION} included
 * @param parameters its parameters, such as {@code security_invoker}
 */
public record View(QualifiedName name, String query, Map<String, String> parameters) {

	public View {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

}
