package io.boards.migrations.autoconfigure;

import io.boards.migrations.runtime.RunListener;

/**
 * Hears the runs of all instances and knows of which instance each is. A bean of this
 * type is asked once for each {@code Migrations} bean that Spring Boot makes, when that
 * is made; like a bean of type {@link RunListener} it must not need the database.
 */
@FunctionalInterface
public interface InstanceListener {

	/**
	 * What hears the runs of one instance.
	 * @param instance the name of its {@code Migrations} bean
	 * @return a listener that is told of no other runs
	 */
	RunListener of(String instance);

}
