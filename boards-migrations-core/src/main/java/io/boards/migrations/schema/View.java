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

	/**
	 * A parameter.
	 * @param parameter such as {@code security_barrier}
	 * @param value its value
	 * @return the view with it
	 */
	public View with(String parameter, Object value) {
		Map<String, String> more = new LinkedHashMap<>(this.parameters);
		more.put(parameter, value.toString());
		return new View(this.name, this.query, more);
	}

}
