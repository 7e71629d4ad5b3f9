package io.boards.migrations.runtime;

import java.nio.charset.StandardCharsets;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A name that no tenant's schema can have.
 */
public class TenantNameException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/** PostgreSQL cuts off what is longer, and would take the schema for another one. */
	private static final int LONGEST = 63;

	private TenantNameException(String schema, String reason) {
		super(Failure.of("No tenant can have this schema.")
			.fact("tenant", "'" + schema + "'")
			.fact("reason", reason)
			.remedy("Give the tenant another schema (boards.migrations.tenants, or the TenantSchemas bean)."));
	}

	static void check(String schema) {
		if (schema.isBlank()) {
			throw new TenantNameException(schema, "it has no name");
		}
		if (schema.startsWith("pg_") || schema.equals("information_schema")) {
			throw new TenantNameException(schema, "it is one of PostgreSQL's own");
		}
		if (schema.equals("$user")) {
			throw new TenantNameException(schema, "a search path means the schema of the user by it");
		}
		if (schema.indexOf('\0') >= 0) {
			throw new TenantNameException(schema.replace("\0", "\\0"), "a name has no character 0");
		}
		int length = schema.getBytes(StandardCharsets.UTF_8).length;
		if (length > LONGEST) {
			throw new TenantNameException(schema,
					"it has " + length + " bytes, and PostgreSQL takes " + LONGEST + " of a name");
		}
	}

}
