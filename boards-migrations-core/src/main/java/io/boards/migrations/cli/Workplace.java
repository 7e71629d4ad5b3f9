package io.boards.migrations.cli;

import java.util.List;

import io.boards.migrations.Migrations;

/**
 * What the commands work on.
 */
public interface Workplace {

	/**
	 * The application's migrations; made when first asked, opens no connection by itself.
	 * @return the migrations
	 */
	Migrations migrations();

	/**
	 * Active profiles which are protected.
	 * @return names in {@code boards.migrations.protected-profiles} that are active;
	 * empty where none
	 */
	List<String> protectedProfiles();

}
