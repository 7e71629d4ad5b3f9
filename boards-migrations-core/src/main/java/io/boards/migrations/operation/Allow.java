package io.boards.migrations.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a {@link Migration} that what a rule of the lint finds in it is meant.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Allow.All.class)
public @interface Allow {

	/**
	 * The rule.
	 * @return its name, such as {@code drop-column}
	 */
	String rule();

	/**
	 * Why it is meant.
	 * @return the reason, for whoever reads the class later
	 */
	String reason();

	/**
	 * Holds several of them.
	 */
	@Documented
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@interface All {

		/**
		 * What is allowed.
		 * @return an entry for each rule
		 */
		Allow[] value();

	}

}
