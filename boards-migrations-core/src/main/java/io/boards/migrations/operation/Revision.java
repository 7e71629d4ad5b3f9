package io.boards.migrations.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Migration} with what the header of an SQL file says.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {

	/**
	 * The id, unique among all revisions of the application.
	 * @return the id
	 */
	String id();

	/**
	 * The parents; none for a first revision.
	 * @return the ids of the parents
	 */
	String[] revises() default {};

	/**
	 * What else must be applied before.
	 * @return ids or branch labels
	 */
	String[] dependsOn() default {};

	/**
	 * The branch labels that begin here.
	 * @return the labels
	 */
	String[] labels() default {};

	/**
	 * What it does, for people.
	 * @return one sentence
	 */
	String message();

	/**
	 * When it was written, as in {@code 2025-09-25T06:27:35Z}.
	 * @return an instant in ISO 8601
	 */
	String created();

	/**
	 * Whether each direction runs in a transaction; without one, each statement is
	 * committed by itself.
	 * @return {@code false} for statements that PostgreSQL refuses in a transaction
	 */
	boolean transactional() default true;

	/**
	 * How long one statement may wait for a lock on a table, as in {@code 500ms},
	 * {@code 2s} or {@code 1min}; 0 is without limit.
	 * @return the time; empty for what is configured
	 */
	String lockTimeout() default "";

	/**
	 * How long one statement may run, as in {@code 30s}, {@code 10min} or {@code 2h}; 0
	 * is without limit.
	 * @return the time; empty for what is configured
	 */
	String statementTimeout() default "";

}
