package io.boards.migrations.catalog;

/**
 * Lists of privileges in queries. Where nobody has granted or revoked anything,
 * PostgreSQL keeps none, and what is meant depends on the owner.
 */
final class Privileges {

	/** Of a {@code pg_class c}. */
	static final String RELATION = "coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\","
			+ " c.relowner))";

	/** Of a {@code pg_proc p}. */
	static final String ROUTINE = "coalesce(p.proacl, acldefault('f', p.proowner))";

	/** Of a {@code pg_type t}. */
	static final String TYPE = "coalesce(t.typacl, acldefault('T', t.typowner))";

	/** Columns for a row of an {@link Inventory}: one for each privilege and role. */
	static final String PROPERTY = """
			'privilege ' || x.privilege_type || ' of ' || g.name AS property,
			    CASE WHEN x.is_grantable THEN 'with grant option' ELSE 'granted' END AS value
			""";

	private Privileges() {
	}

	/**
	 * Joins the privileges of an object.
	 * @param list an expression for the list
	 * @param owner an expression for the owner, who is the same under any name
	 * @return a part of a FROM
	 */
	static String of(String list, String owner) {
		return " CROSS JOIN LATERAL aclexplode(" + list + ") AS x CROSS JOIN LATERAL (SELECT CASE x.grantee WHEN 0"
				+ " THEN 'PUBLIC' WHEN " + owner
				+ " THEN 'the owner' ELSE pg_get_userbyid(x.grantee)::text END AS name) AS g";
	}

}
