package io.boards.migrations.slice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/**
 * What the application needs to be told: its revisions read the seed, and the other tools
 * are on the class path for tests that have them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = { "seed=first", "spring.flyway.enabled=false", "spring.liquibase.enabled=false" })
@interface SliceProperties {

}
