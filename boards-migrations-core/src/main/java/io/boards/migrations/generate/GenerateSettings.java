package io.boards.migrations.generate;

import io.boards.migrations.naming.NamingConvention;

/**
 * How schemas are compared and revisions made.
 *
 * @param naming how that is called which has no name
 * @param filter what is compared
 * @param customizer has a last word on the operations
 * @param simple whether tables may be locked for as long as it takes: the plain form
 * @param answers what people said about names
 */
public record GenerateSettings(NamingConvention naming, ObjectFilter filter, OperationsCustomizer customizer,
		boolean simple, RenameAnswers answers) {

	/**
	 * The settings of an application that sets none.
	 * @return PostgreSQL's names, everything compared, safe forms
	 */
	public static GenerateSettings standard() {
		return new GenerateSettings(NamingConvention.POSTGRESQL, ObjectFilter.ALL, OperationsCustomizer.NONE, false,
				RenameAnswers.NONE);
	}

	/**
	 * The same with other decisions.
	 * @param simple whether the plain form is wanted
	 * @param answers what people said about names
	 * @return the settings
	 */
	public GenerateSettings with(boolean simple, RenameAnswers answers) {
		return new GenerateSettings(this.naming, this.filter, this.customizer, simple, answers);
	}

}
