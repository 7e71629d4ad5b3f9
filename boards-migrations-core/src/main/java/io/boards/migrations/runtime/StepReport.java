package io.boards.migrations.runtime;

import java.time.Duration;

import io.boards.migrations.revision.Step;

/**
 * A step that was run.
 *
 * @param step the step
 * @param duration how long it took, the wait for locks included
 */
public record StepReport(Step step, Duration duration) {

}
