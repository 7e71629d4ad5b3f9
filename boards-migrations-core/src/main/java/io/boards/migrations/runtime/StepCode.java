package io.boards.migrations.runtime;

import java.util.List;
import java.util.Optional;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.script.Section;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.script.StoredScript;
import io.boards.migrations.sql.Statement;

/**
 * What one step runs.
 *
 * @param step the step
 * @param script where its code is
 * @param section the statements of an SQL script, or what is stored; empty for Java
 * @param transactional whether it runs in a transaction
 */
record StepCode(Step step, Script script, Optional<Section> section, boolean transactional) {

	/**
	 * Finds the code of a step.
	 * @param step the step
	 * @param script its script, which was seen to have a way in that direction
	 * @return the code
	 */
	static StepCode of(Step step, Script script) {
		if (script instanceof SqlScript sql) {
			Section section = (step.direction() == Direction.UPGRADE) ? sql.upgrade() : sql.downgrade().orElseThrow();
			return new StepCode(step, script, Optional.of(section), section.transactional());
		}
		if (script instanceof StoredScript stored) {
			Section section = stored.downgrade().orElseThrow();
			return new StepCode(step, script, Optional.of(section), section.transactional());
		}
		return new StepCode(step, script, Optional.empty(), ((JavaScript) script).transactional());
	}

	/**
	 * Finds the code of all steps of a plan.
	 * @param plan the plan
	 * @param scripts has the scripts of its revisions
	 * @return their code
	 */
	static List<StepCode> all(Plan plan, Scripts scripts) {
		return plan.steps().stream().map((step) -> of(step, scripts.find(step.revision().id()).orElseThrow())).toList();
	}

	List<Statement> statements() {
		return this.section.map(Section::statements).orElse(List.of());
	}

	String id() {
		return this.step.revision().id();
	}

	boolean isUpgrade() {
		return this.step.direction() == Direction.UPGRADE;
	}

	/**
	 * Which way it goes, as the tables have it.
	 * @return {@code upgrade} or {@code downgrade}
	 */
	String direction() {
		return direction(isUpgrade());
	}

	/**
	 * A direction, as the tables have it.
	 * @param upgrade whether it is forward
	 * @return {@code upgrade} or {@code downgrade}
	 */
	static String direction(boolean upgrade) {
		return upgrade ? "upgrade" : "downgrade";
	}

	/**
	 * What is about to be done, for messages.
	 * @return "apply …" or "take back …"
	 */
	String purpose() {
		return (isUpgrade() ? "apply " : "take back ") + id();
	}

}
