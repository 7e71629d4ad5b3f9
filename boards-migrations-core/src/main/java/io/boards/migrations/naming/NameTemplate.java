package io.boards.migrations.naming;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with tokens in braces.
 */
final class NameTemplate {

	static final Set<String> TOKENS = new TreeSet<>(
			Set.of("table", "columns", "column_0", "referred_table", "referred_columns", "constraint"));

	private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");

	private NameTemplate() {
	}

	static void check(String template) {
		Matcher tokens = TOKEN.matcher(template);
		while (tokens.find()) {
			if (!TOKENS.contains(tokens.group(1))) {
				throw new InvalidTemplateException(template, "{" + tokens.group(1) + "} is not a token");
			}
		}
		String rest = tokens.reset().replaceAll("");
		if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
			throw new InvalidTemplateException(template, "a brace is alone");
		}
		if (rest.length() == template.length()) {
			throw new InvalidTemplateException(template, "without a token all names would be the same");
		}
	}

	/**
	 * The name, of which PostgreSQL keeps what fits.
	 * @param template the text
	 * @param values what each token stands for
	 * @return the text with its tokens replaced
	 */
	static String fill(String template, Map<String, String> values) {
		Matcher tokens = TOKEN.matcher(template);
		String name = tokens.replaceAll((token) -> Matcher.quoteReplacement(values.getOrDefault(token.group(1), "")));
		return ObjectName.cut(name);
	}

}
