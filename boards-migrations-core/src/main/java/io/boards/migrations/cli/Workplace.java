package io.boards.migrations.cli;

import java.util.List;

import io.boards.migrations.Migrations;

/**
 * What the commands work on.
 */
public interface Workplace {

	/**
	 * The application's revisions and database, made when they are first asked for; no
	 * connection is opened by that.
	 * @return the migrations
	 */
	Migrations migrations();

	/**
	 * The active profiles under which commands that take something away must be
	 * confirmed.
	 * @return their names; empty where none is active
	 */
	List<String> protectedProfiles();

}
