package io.boards.migrations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the table of an entity, or the column of an attribute, was called before; it
 * is then renamed where it would otherwise be dropped and made anew. It may stay for as
 * long as there are databases that have the old name.
 * <p>
 * Columns may change names with each other. As the annotations may stay, that is done
 * only where the columns are more like those of the entity under the other names; columns
 * that are alike in all but their names are taken to have changed them already.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.FIELD, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface RenamedFrom {

	/**
	 * The name that the database had before.
	 * @return a name of a table or column, without schema and quotes
	 */
	String value();

}
