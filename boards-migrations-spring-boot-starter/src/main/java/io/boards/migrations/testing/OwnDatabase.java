package io.boards.migrations.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the application context of a test a database of its own on the server that it
 * would use anyway, such as that of a container. The first context of a run migrates an
 * empty one, which is kept as a template; those after it get copies, as long as the
 * revisions are the same. The database ends with the context.
 * <p>
 * The user of the DataSource may create databases, as that of a container does. The
 * DataSource is one of Spring Boot's.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnDatabase {

}
