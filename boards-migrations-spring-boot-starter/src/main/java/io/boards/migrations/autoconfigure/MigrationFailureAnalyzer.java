package io.boards.migrations.autoconfigure;

import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows a failed start as what happened, the facts and what to do, instead of a stack
 * trace.
 */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, MigrationException cause) {
		return new FailureAnalysis(cause.failure().description(), cause.failure().remedy(), cause);
	}

}
