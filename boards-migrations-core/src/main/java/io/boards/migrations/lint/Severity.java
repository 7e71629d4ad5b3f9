package io.boards.migrations.lint;

/**
 * What comes of a finding.
 */
public enum Severity {

	/** The lint fails. */
	ERROR,

	/** It is told, and the lint does not fail. */
	WARNING,

	/** It is not told. */
	OFF

}
