package io.boards.migrations.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

import io.boards.migrations.operation.Migration;

/**
 * Creates the migrations that are written in Java.
 */
@FunctionalInterface
public interface MigrationFactory {

	/**
	 * Creates a migration.
	 * @param type its class
	 * @return a fresh instance
	 * @throws MigrationCreationException where it cannot be created
	 */
	Migration create(Class<? extends Migration> type);

	/**
	 * Calls constructors without arguments, which need not be public.
	 * @return a factory for plain Java
	 */
	static MigrationFactory withoutArguments() {
		return (type) -> {
			try {
				Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
				constructor.setAccessible(true);
				return constructor.newInstance();
			}
			catch (InvocationTargetException ex) {
				throw new MigrationCreationException(type, ex.getCause());
			}
			catch (ReflectiveOperationException ex) {
				throw new MigrationCreationException(type, ex);
			}
		};
	}

}
