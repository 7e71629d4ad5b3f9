/**
 * Command mode: the application as its own command line,
 * {@code java -jar app.jar migrations upgrade head}.
 * <p>
 * An application that gives a first argument {@code migrations} a meaning of its own
 * switches command mode off with {@code boards.migrations.command-mode=false}, in a file
 * {@code spring.properties} on the class path or as a system property of the JVM: it is
 * asked for before there is an environment that could have it.
 */
@NullMarked
package io.boards.migrations.command;

import org.jspecify.annotations.NullMarked;
