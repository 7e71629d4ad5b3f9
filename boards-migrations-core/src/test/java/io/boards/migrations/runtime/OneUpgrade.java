package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Upgrades once, in a JVM of its own.
 */
final class OneUpgrade {

	private OneUpgrade() {
	}

	/**
	 * Upgrades.
	 * @param arguments the database, the user, the password and the directory of the
	 * revisions
	 */
	public static void main(String[] arguments) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(arguments[0]);
		source.setUser(arguments[1]);
		source.setPassword(arguments[2]);
		Migrations.builder(source).locations(List.of("file:" + arguments[3])).build().upgrade();
	}

}
