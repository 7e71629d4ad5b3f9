package io.boards.migrations.cli;

import io.boards.migrations.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * What every command has at hand.
 */
final class Desk {

	/** Done. */
	static final int DONE = 0;

	/** Failed, or a difference was found. */
	static final int FAILED = 1;

	/** Not understood. */
	static final int USAGE = 2;

	private final Workplace workplace;

	private final Terminal terminal;

	private @Nullable String instance;

	private @Nullable String tenant;

	private @Nullable Migrations migrations;

	/**
	 * A desk on which nothing lies yet.
	 * @param workplace what is worked on
	 * @param terminal where is printed
	 */
	Desk(Workplace workplace, Terminal terminal) {
		this.workplace = workplace;
		this.terminal = terminal;
	}

	Workplace workplace() {
		return this.workplace;
	}

	Terminal terminal() {
		return this.terminal;
	}

	/**
	 * Says which of several databases the command is about.
	 * @param name the instance's name; null for the only one
	 */
	void choose(@Nullable String name) {
		this.instance = name;
	}

	/**
	 * Says which of several tenants the command is about.
	 * @param schema the tenant's schema; null for none of them
	 */
	void chooseTenant(@Nullable String schema) {
		this.tenant = schema;
	}

	boolean isOneTenant() {
		return this.tenant != null;
	}

	/**
	 * What the command is about. It may ask several times, and scripts are read once.
	 * @return the migrations, those of the tenant where one is named
	 */
	Migrations migrations() {
		Migrations known = this.migrations;
		if (known == null) {
			Migrations all = this.workplace.migrations(this.instance);
			known = (this.tenant != null) ? all.tenants().named(this.tenant) : all;
			this.migrations = known;
		}
		return known;
	}

}
