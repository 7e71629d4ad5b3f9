package io.boards.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A policy of row level security.
 *
 * @param table its table
 * @param name its name
 * @param permissive whether one such policy is enough; otherwise all of them must agree
 * @param command the commands that it is about
 * @param roles whom it is about; empty for everyone
 * @param using the rows that are seen, as SQL text; null for all
 * @param check the rows that may be written, as SQL text; null for those that are seen
 */
public record Policy(QualifiedName table, String name, boolean permissive, Command command, List<String> roles,
		@Nullable String using, @Nullable String check) {

	/**
	 * The commands that a policy is about.
	 */
	public enum Command {

		/** All commands. */
		ALL,
		/** Reading. */
		SELECT,
		/** New rows. */
		INSERT,
		/** Changes of rows. */
		UPDATE,
		/** Removing rows. */
		DELETE

	}

	/**
	 * Checks the names.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public Policy {
		roles = Names.check(name, roles);
	}

	/**
	 * A permissive policy for all commands and everyone that lets all rows through.
	 * @param name its name
	 * @param table its table
	 * @return the policy
	 */
	public static Policy of(String name, QualifiedName table) {
		return new Policy(table, name, true, Command.ALL, List.of(), null, null);
	}

	/**
	 * That all policies of this kind must agree.
	 * @return the policy with that
	 */
	public Policy restrictive() {
		return new Policy(this.table, this.name, false, this.command, this.roles, this.using, this.check);
	}

	/**
	 * The commands that it is about.
	 * @param command one command, or all
	 * @return the policy with it
	 */
	public Policy on(Command command) {
		return new Policy(this.table, this.name, this.permissive, command, this.roles, this.using, this.check);
	}

	/**
	 * Whom it is about.
	 * @param roles the roles' names; also {@code CURRENT_USER}, {@code CURRENT_ROLE} and
	 * {@code SESSION_USER}
	 * @return the policy with them
	 */
	public Policy to(String... roles) {
		return new Policy(this.table, this.name, this.permissive, this.command, List.of(roles), this.using, this.check);
	}

	/**
	 * The rows that are seen.
	 * @param condition SQL text
	 * @return the policy with it
	 */
	public Policy using(String condition) {
		return new Policy(this.table, this.name, this.permissive, this.command, this.roles, condition, this.check);
	}

	/**
	 * The rows that may be written.
	 * @param condition SQL text
	 * @return the policy with it
	 */
	public Policy withCheck(String condition) {
		return new Policy(this.table, this.name, this.permissive, this.command, this.roles, this.using, condition);
	}

}
