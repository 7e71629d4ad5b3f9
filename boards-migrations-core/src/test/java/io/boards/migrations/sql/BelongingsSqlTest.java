package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Belongings;
import io.boards.migrations.schema.ObjectAddress;
import io.boards.migrations.schema.ObjectAddress.Kind;
import io.boards.migrations.schema.Privilege;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BelongingsSqlTest {

	private static final int MAJOR = 16;

	private static ObjectAddress object(Kind kind, @Nullable String part) {
		return new ObjectAddress(kind, new QualifiedName("boards", "Some tags"), part);
	}

	private static Belongings owned(@Nullable String owner, String... privileges) {
		return new Belongings(owner, privileges(privileges), null, Map.of(), null);
	}

	/** Each as in {@code reader=SELECT*}, where the star is for what can be granted. */
	private static List<Privilege> privileges(String... texts) {
		List<Privilege> privileges = new ArrayList<>();
		for (String text : texts) {
			String[] sides = text.split("=");
			Arrays.stream(sides[1].split(","))
				.forEach((name) -> privileges.add(new Privilege(sides[0].isEmpty() ? null : sides[0],
						name.replace("*", ""), name.endsWith("*"))));
		}
		return privileges;
	}

	private static List<String> giveBack(Kind kind, @Nullable String part, Belongings now, Belongings before) {
		return BelongingsSql.giveBack(object(kind, part), now, before, MAJOR);
	}

	private static List<String> comment(Kind kind, @Nullable String part) {
		return giveBack(kind, part, owned(null), new Belongings(null, List.of(), "it's \\ it", Map.of(), null));
	}

	@Test
	void whatIsAsItWasNeedsNothing() {
		Belongings all = new Belongings("me", privileges("=SELECT", "me=SELECT*"), "it", Map.of("fillfactor", "70"),
				"DISABLE");
		assertThat(giveBack(Kind.MATERIALIZED_VIEW, null, all, all)).isEmpty();
	}

	@Test
	void everythingCanHaveAComment() {
		String comment = " IS E'it''s \\\\ it'";
		assertThat(comment(Kind.TYPE, null)).containsExactly("COMMENT ON TYPE boards.\"Some tags\"" + comment);
		assertThat(comment(Kind.FUNCTION, "boards.f(x integer)"))
			.containsExactly("COMMENT ON FUNCTION boards.f(x integer)" + comment);
		assertThat(comment(Kind.PROCEDURE, "boards.f(x integer)"))
			.containsExactly("COMMENT ON PROCEDURE boards.f(x integer)" + comment);
		assertThat(comment(Kind.SEQUENCE, null)).containsExactly("COMMENT ON SEQUENCE boards.\"Some tags\"" + comment);
		assertThat(comment(Kind.VIEW, null)).containsExactly("COMMENT ON VIEW boards.\"Some tags\"" + comment);
		assertThat(comment(Kind.MATERIALIZED_VIEW, null))
			.containsExactly("COMMENT ON MATERIALIZED VIEW boards.\"Some tags\"" + comment);
		assertThat(comment(Kind.COLUMN, "a b"))
			.containsExactly("COMMENT ON COLUMN boards.\"Some tags\".\"a b\"" + comment);
		assertThat(comment(Kind.INDEX, null)).containsExactly("COMMENT ON INDEX boards.\"Some tags\"" + comment);
		assertThat(comment(Kind.CONSTRAINT, "a b"))
			.containsExactly("COMMENT ON CONSTRAINT \"a b\" ON boards.\"Some tags\"" + comment);
		assertThat(comment(Kind.TRIGGER, "a b"))
			.containsExactly("COMMENT ON TRIGGER \"a b\" ON boards.\"Some tags\"" + comment);
		assertThat(comment(Kind.POLICY, "a b"))
			.containsExactly("COMMENT ON POLICY \"a b\" ON boards.\"Some tags\"" + comment);
		assertThat(giveBack(Kind.TYPE, null, new Belongings(null, List.of(), "it", Map.of(), null), owned(null)))
			.containsExactly("COMMENT ON TYPE boards.\"Some tags\" IS NULL");
	}

	@Test
	void theOwnerComesFirstAndGetsWhatTheOtherOneHad() {
		assertThat(giveBack(Kind.VIEW, null, owned("me", "me=SELECT,INSERT", "reader=SELECT"),
				owned("user", "user=SELECT", "me=INSERT", "reader=SELECT")))
			.containsExactly("ALTER VIEW boards.\"Some tags\" OWNER TO \"user\"",
					"REVOKE INSERT ON boards.\"Some tags\" FROM \"user\"",
					"GRANT INSERT ON boards.\"Some tags\" TO me");
	}

	@Test
	void privilegesAreTakenAndGrantedByTheirNames() {
		assertThat(giveBack(Kind.FUNCTION, "boards.f()", owned("me", "=EXECUTE", "me=EXECUTE"),
				owned("me", "me=EXECUTE", "Some reader=EXECUTE", "other=EXECUTE*")))
			.containsExactly("REVOKE EXECUTE ON FUNCTION boards.f() FROM PUBLIC",
					"GRANT EXECUTE ON FUNCTION boards.f() TO \"Some reader\"",
					"GRANT EXECUTE ON FUNCTION boards.f() TO other WITH GRANT OPTION");
		assertThat(giveBack(Kind.TYPE, null, owned("me", "=USAGE"), owned("me", "reader=USAGE"))).containsExactly(
				"REVOKE USAGE ON TYPE boards.\"Some tags\" FROM PUBLIC",
				"GRANT USAGE ON TYPE boards.\"Some tags\" TO reader");
		assertThat(giveBack(Kind.COLUMN, "a b", owned(null), owned(null, "reader=SELECT,UPDATE*"))).containsExactly(
				"GRANT SELECT (\"a b\") ON boards.\"Some tags\" TO reader",
				"GRANT UPDATE (\"a b\") ON boards.\"Some tags\" TO reader WITH GRANT OPTION");
	}

	@Test
	void whatCanBeGrantedMayHaveBeenGrantedOnly() {
		assertThat(giveBack(Kind.VIEW, null, owned("me", "reader=SELECT*,UPDATE*,DELETE"),
				owned("me", "reader=SELECT,DELETE*")))
			.containsExactly("REVOKE UPDATE ON boards.\"Some tags\" FROM reader",
					"REVOKE GRANT OPTION FOR SELECT ON boards.\"Some tags\" FROM reader",
					"GRANT DELETE ON boards.\"Some tags\" TO reader WITH GRANT OPTION");
	}

	@Test
	void twoWhoGrantedTheSameAreOne() {
		assertThat(giveBack(Kind.VIEW, null, owned("me"), owned("me", "reader=SELECT", "reader=SELECT*")))
			.containsExactly("GRANT SELECT ON boards.\"Some tags\" TO reader WITH GRANT OPTION");
	}

	@Test
	void allOfSeveralIsAll() {
		String all = "SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER";
		Belongings was = owned("me", "reader=" + all);
		assertThat(giveBack(Kind.VIEW, null, owned("me"), was))
			.containsExactly("GRANT ALL ON boards.\"Some tags\" TO reader");
		assertThat(giveBack(Kind.SEQUENCE, null, owned("me"), owned("me", "=USAGE,SELECT,UPDATE")))
			.containsExactly("GRANT ALL ON SEQUENCE boards.\"Some tags\" TO PUBLIC");
		assertThat(giveBack(Kind.COLUMN, "x", owned(null), owned(null, "reader=SELECT,INSERT,UPDATE,REFERENCES")))
			.containsExactly("GRANT ALL (x) ON boards.\"Some tags\" TO reader");
		// From 17 on there is one more.
		assertThat(BelongingsSql.giveBack(object(Kind.VIEW, null), owned("me"), was, 17))
			.containsExactly("GRANT " + all.replace(",", ", ") + " ON boards.\"Some tags\" TO reader");
		assertThat(
				BelongingsSql.giveBack(object(Kind.VIEW, null), owned("me"), owned("me", "reader=MAINTAIN," + all), 17))
			.containsExactly("GRANT ALL ON boards.\"Some tags\" TO reader");
	}

	@Test
	void parametersAndTriggersAreAltered() {
		assertThat(giveBack(Kind.MATERIALIZED_VIEW, null, owned("me"),
				new Belongings("me", List.of(), null, Map.of("autovacuum_vacuum_scale_factor", "0.1"), null)))
			.containsExactly(
					"ALTER MATERIALIZED VIEW boards.\"Some tags\" SET (autovacuum_vacuum_scale_factor = '0.1')");
		assertThat(giveBack(Kind.TRIGGER, "a b", owned(null),
				new Belongings(null, List.of(), null, Map.of(), "ENABLE REPLICA")))
			.containsExactly("ALTER TABLE boards.\"Some tags\" ENABLE REPLICA TRIGGER \"a b\"");
	}

}
