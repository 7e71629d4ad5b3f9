package io.boards.migrations.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the upgrade of a {@link Migration} does to whoever uses the database
 * meanwhile, as comments above the upgrade of an SQL file do.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Note.All.class)
public @interface Note {

	/**
	 * What it does.
	 * @return a sentence, such as {@code Reads the whole table boards.users.}
	 */
	String value();

	/**
	 * Holds several of them.
	 */
	@Documented
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@interface All {

		/**
		 * What it does.
		 * @return an entry for each
		 */
		Note[] value();

	}

}
