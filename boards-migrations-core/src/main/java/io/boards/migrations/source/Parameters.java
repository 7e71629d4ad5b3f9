package io.boards.migrations.source;

import java.util.Map;

import io.boards.migrations.operation.Change;

/**
 * Parameters of indexes and views, such as {@code fillfactor}, as Java.
 */
final class Parameters {

	private Parameters() {
	}

	static Chain on(Chain chain, Map<String, String> parameters) {
		Chain calls = chain;
		for (Map.Entry<String, String> parameter : parameters.entrySet()) {
			calls = calls.call("with", Text.of(parameter.getKey()), value(parameter.getValue()));
		}
		return calls;
	}

	static Chain changed(Chain chain, Map<String, Change<String>> parameters) {
		Chain calls = chain;
		for (Map.Entry<String, Change<String>> parameter : parameters.entrySet()) {
			String value = parameter.getValue().to();
			calls = (value != null) ? calls.call("with", Text.of(parameter.getKey()), value(value))
					: calls.call("reset", Text.of(parameter.getKey()));
		}
		return calls;
	}

	private static Code value(String text) {
		return text.matches("0|-?[1-9][0-9]{0,8}|true|false") ? Word.of(text) : Text.of(text);
	}

}
