package io.boards.migrations.autoconfigure;

import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Shows a failed start as what happened, the facts and what to do, instead of a stack
 * trace. It is asked before the analyzers of Spring Boot, which would find the cause
 * behind a failed step and say nothing of the step.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, MigrationException cause) {
		return new FailureAnalysis(cause.failure().description(), cause.failure().remedy(), cause);
	}

}
