package io.boards.migrations.runtime;

import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * A privilege that is missing.
 *
 * @param privilege the privilege
 * @param schema the schema in which its object was found
 * @param owner whose the object is, if it is one
 * @param exists whether the role is there that lacks it, or is to be taken
 * @param database the database
 */
record Lack(Privilege privilege, @Nullable String schema, @Nullable String owner, boolean exists, String database) {

	/**
	 * What is missing.
	 * @return words such as {@code CREATE on schema public}
	 */
	String what() {
		return switch (this.privilege.kind()) {
			case ROLE -> this.exists ? "SET ROLE " + Quoting.identifier(this.privilege.name())
					: "the role " + this.privilege.name();
			case DATABASE, SCHEMA, EXTENSION -> "CREATE on database " + Quoting.identifier(this.database);
			case CREATE, USAGE -> this.privilege.kind() + " on schema " + schemaName();
			case OWNER -> "ownership of " + object() + ", which belongs to " + this.owner;
			default -> this.privilege.kind() + " on " + object();
		};
	}

	/**
	 * How somebody else can give it.
	 * @param role to whom
	 * @return a statement
	 */
	String grant(String role) {
		String to = " TO " + Quoting.identifier(role);
		return switch (this.privilege.kind()) {
			case ROLE -> (this.exists ? "" : "CREATE ROLE " + Quoting.identifier(this.privilege.name()) + "; ")
					+ "GRANT " + Quoting.identifier(this.privilege.name()) + to;
			case DATABASE, SCHEMA, EXTENSION -> "GRANT CREATE ON DATABASE " + Quoting.identifier(this.database) + to;
			case CREATE, USAGE -> "GRANT " + this.privilege.kind() + " ON SCHEMA " + schemaName() + to;
			case OWNER -> "ALTER TABLE " + object() + " OWNER" + to;
			default -> "GRANT " + this.privilege.kind() + " ON " + object() + to;
		};
	}

	private String object() {
		return schemaName() + "." + Quoting.identifier(this.privilege.name());
	}

	private String schemaName() {
		return Quoting.identifier(String.valueOf(this.schema));
	}

}
