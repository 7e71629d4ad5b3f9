package io.boards.migrations.cli;

import java.util.List;

import io.boards.migrations.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * What the commands work on.
 */
public interface Workplace {

	/**
	 * The application's revisions and database, made when they are first asked for; no
	 * connection is opened by that.
	 * @param instance the name of one of several databases; null for the only one
	 * @return the migrations
	 * @throws InstanceChoiceException where that one is not there, or it is not clear
	 * which one is meant
	 */
	Migrations migrations(@Nullable String instance);

	/**
	 * The active profiles under which commands that take something away must be
	 * confirmed.
	 * @return their names; empty where none is active
	 */
	List<String> protectedProfiles();

}
