package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Redaction;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A section outside a transaction wants a session of its own, and behind a pooler it has
 * none.
 */
public class PooledSectionException extends SectionStoppedException {

	private static final long serialVersionUID = 1L;

	PooledSectionException(StepCode code, Statement statement, String outcome) {
		super(Failure
			.of("Behind a pooler such as PgBouncer nothing can be left in a session between two transactions: the next"
					+ " statement may get another one, and somebody else this one." + outcome)
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), StepFailures.location(code, statement))
			.fact("statement", Redaction.shown(statement.text()))
			.remedy("Let the migrations connect to the server itself (boards.migrations.url), or leave this statement"
					+ " out of what runs outside a transaction."));
	}

	/**
	 * Whether a statement is of no use behind a pooler, and does harm to others there.
	 * @param effect its effect
	 * @return whether it is for its session
	 */
	static boolean isRefused(Effect effect) {
		return effect instanceof Effect.OfSession || effect instanceof Effect.Temporary;
	}

	private PooledSectionException(StepCode code, Tenant tenant) {
		super(Failure
			.of("Behind a pooler such as PgBouncer a step that runs outside a transaction cannot be run for a tenant: the"
					+ " search path would have to be set for the session, which somebody else may get. Nothing was run.")
			.fact("tenant", tenant.schema())
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), code.script().location())
			.remedy("Let the migrations connect to the server itself (boards.migrations.url)."));
	}

	/**
	 * Refuses a run behind a pooler that could not be finished, before its first step.
	 * What a migration in Java does is not known before.
	 * @param codes its steps
	 * @param tenant whose; null where it is nobody's
	 */
	static void check(List<StepCode> codes, @Nullable Tenant tenant) {
		for (StepCode code : codes) {
			if (tenant != null && !code.transactional()) {
				throw new PooledSectionException(code, tenant);
			}
			for (Statement statement : code.transactional() ? List.<Statement>of() : code.statements()) {
				if (isRefused(Effect.of(statement.text()))) {
					throw new PooledSectionException(code, statement, " Nothing was run.");
				}
			}
		}
	}

}
