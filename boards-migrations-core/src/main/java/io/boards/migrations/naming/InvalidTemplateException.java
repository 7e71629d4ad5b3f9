package io.boards.migrations.naming;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown for a template that gives no names.
 */
public class InvalidTemplateException extends MigrationException {

	private static final long serialVersionUID = 1L;

	InvalidTemplateException(String template, String why) {
		super(Failure.of("A template for names cannot be used: " + why + ".")
			.fact("template", template)
			.fact("tokens", "{" + String.join("}, {", NameTemplate.TOKENS) + "}")
			.remedy("Write the template with these tokens, such as fk_{table}_{columns}."));
	}

}
