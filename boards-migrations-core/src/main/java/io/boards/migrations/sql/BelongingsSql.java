package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.boards.migrations.schema.Belongings;
import io.boards.migrations.schema.ObjectAddress;

/**
 * Owners, privileges and comments as SQL.
 */
public final class BelongingsSql {

	private BelongingsSql() {
	}

	/**
	 * The statements that give an object what it had.
	 * @param object what it is called
	 * @param now what it has
	 * @param before what it had
	 * @param major the major version of the server
	 * @return the statements, in order; none where it has all that, and no more
	 */
	public static List<String> giveBack(ObjectAddress object, Belongings now, Belongings before, int major) {
		String what = what(object);
		List<String> statements = new ArrayList<>();
		if (!Objects.equals(now.comment(), before.comment())) {
			statements.add("COMMENT ON " + what + " IS " + Quoting.literal(before.comment()));
		}
		if (!before.parameters().isEmpty() && !before.parameters().equals(now.parameters())) {
			statements.add("ALTER " + what + " SET " + IndexText.parameters(before.parameters()));
		}
		if (!Objects.equals(now.firing(), before.firing())) {
			statements.add("ALTER TABLE " + Quoting.name(object.name()) + " "
					+ Objects.requireNonNullElse(before.firing(), "ENABLE") + " TRIGGER " + part(object));
		}
		String owner = before.owner();
		if (owner != null && !owner.equals(now.owner())) {
			statements.add("ALTER " + what + " OWNER TO " + Quoting.identifier(owner));
		}
		statements.addAll(new PrivilegesSql(object, major).giveBack(now, before));
		return statements;
	}

	private static String what(ObjectAddress object) {
		String name = Quoting.name(object.name());
		return switch (object.kind()) {
			case TYPE -> "TYPE " + name;
			case FUNCTION -> "FUNCTION " + object.part();
			case PROCEDURE -> "PROCEDURE " + object.part();
			case TABLE -> "TABLE " + name;
			case SEQUENCE -> "SEQUENCE " + name;
			case VIEW -> "VIEW " + name;
			case MATERIALIZED_VIEW -> "MATERIALIZED VIEW " + name;
			case COLUMN -> "COLUMN " + name + "." + part(object);
			case INDEX -> "INDEX " + name;
			case CONSTRAINT -> "CONSTRAINT " + part(object) + " ON " + name;
			case TRIGGER -> "TRIGGER " + part(object) + " ON " + name;
			case POLICY -> "POLICY " + part(object) + " ON " + name;
		};
	}

	private static String part(ObjectAddress object) {
		return Quoting.identifier(String.valueOf(object.part()));
	}

}
