package io.boards.migrations.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of tests that need PostgreSQL; constructors and methods may take a
 * {@link TestDatabase}, which is the same for the whole class.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgres")
@ExtendWith(TestDatabaseExtension.class)
public @interface PostgresTest {

	/**
	 * Whether {@code pg_dump} and {@code psql} are asked in these tests: they refuse
	 * servers that are newer than they are, so the embedded server is then an older one.
	 * @return whether the server must suit the installed client
	 */
	boolean judged() default false;

}
