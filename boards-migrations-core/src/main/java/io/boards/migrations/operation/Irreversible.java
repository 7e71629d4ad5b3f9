package io.boards.migrations.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents that a {@link Migration} has no way back; a plan that would need one is
 * refused before its first step.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Irreversible {

	/**
	 * Why there is no way back.
	 * @return the reason, shown to whoever asks for a downgrade
	 */
	String value();

}
