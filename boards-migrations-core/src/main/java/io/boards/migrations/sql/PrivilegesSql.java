package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import io.boards.migrations.schema.Belongings;
import io.boards.migrations.schema.ObjectAddress;
import io.boards.migrations.schema.ObjectAddress.Kind;
import io.boards.migrations.schema.Privilege;

import org.jspecify.annotations.Nullable;

/**
 * The privileges on an object as SQL.
 */
final class PrivilegesSql {

	private static final Set<String> OF_RELATIONS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE",
			"REFERENCES", "TRIGGER");

	private static final Set<String> OF_COLUMNS = Set.of("SELECT", "INSERT", "UPDATE", "REFERENCES");

	private static final Set<String> OF_SEQUENCES = Set.of("SELECT", "UPDATE", "USAGE");

	/** The first version that knows {@code MAINTAIN}. */
	private static final int MAINTAINS = 17;

	private final ObjectAddress object;

	private final Set<String> all;

	PrivilegesSql(ObjectAddress object, int major) {
		this.object = object;
		this.all = all(object.kind(), major);
	}

	private static Set<String> all(Kind kind, int major) {
		return switch (kind) {
			case COLUMN -> OF_COLUMNS;
			case SEQUENCE -> OF_SEQUENCES;
			case TABLE, VIEW, MATERIALIZED_VIEW -> {
				Set<String> all = new TreeSet<>(OF_RELATIONS);
				if (major >= MAINTAINS) {
					all.add("MAINTAIN");
				}
				yield all;
			}
			// These have one privilege, whose name says more.
			default -> Set.of();
		};
	}

	/**
	 * The statements that take away what is too much and grant what is missing, after the
	 * object has got its owner back: what the other one had is the owner's then.
	 * @param now what the object has
	 * @param before what it had
	 * @return the statements
	 */
	List<String> giveBack(Belongings now, Belongings before) {
		Map<String, Map<String, Boolean>> is = byGrantee(now.privileges(), now.owner(), before.owner());
		Map<String, Map<String, Boolean>> was = byGrantee(before.privileges(), null, null);
		List<String> statements = new ArrayList<>();
		is.forEach((role, privileges) -> {
			Map<String, Boolean> kept = was.getOrDefault(role, Map.of());
			add(statements, "REVOKE ", those(privileges, (name, grantable) -> !kept.containsKey(name)),
					" FROM " + role);
			add(statements, "REVOKE GRANT OPTION FOR ",
					those(privileges, (name, grantable) -> grantable && !kept.getOrDefault(name, true)),
					" FROM " + role);
		});
		was.forEach((role, privileges) -> {
			Map<String, Boolean> there = is.getOrDefault(role, Map.of());
			add(statements, "GRANT ", those(privileges, (name, grantable) -> !grantable && !there.containsKey(name)),
					" TO " + role);
			add(statements, "GRANT ",
					those(privileges, (name, grantable) -> grantable && !there.getOrDefault(name, false)),
					" TO " + role + " WITH GRANT OPTION");
		});
		return statements;
	}

	/**
	 * Roles as SQL, with the names of their privileges and whether they can be granted.
	 */
	private static Map<String, Map<String, Boolean>> byGrantee(List<Privilege> privileges, @Nullable String owner,
			@Nullable String becomes) {
		Map<String, Map<String, Boolean>> all = new LinkedHashMap<>();
		for (Privilege each : privileges) {
			String role = each.grantee();
			if (role != null && becomes != null && role.equals(owner)) {
				role = becomes;
			}
			all.computeIfAbsent((role != null) ? Quoting.identifier(role) : "PUBLIC", (key) -> new LinkedHashMap<>())
				.merge(each.name(), each.grantable(), Boolean::logicalOr);
		}
		return all;
	}

	private static List<String> those(Map<String, Boolean> privileges, BiPredicate<String, Boolean> which) {
		return privileges.entrySet()
			.stream()
			.filter((each) -> which.test(each.getKey(), each.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	private void add(List<String> statements, String verb, List<String> privileges, String whom) {
		if (!privileges.isEmpty()) {
			statements.add(verb + names(privileges) + " ON " + on() + whom);
		}
	}

	private String names(List<String> privileges) {
		boolean everything = this.all.equals(Set.copyOf(privileges));
		if (this.object.kind() != Kind.COLUMN) {
			return everything ? "ALL" : String.join(", ", privileges);
		}
		String column = " (" + Quoting.identifier(String.valueOf(this.object.part())) + ")";
		return everything ? "ALL" + column
				: privileges.stream().map((name) -> name + column).collect(Collectors.joining(", "));
	}

	private String on() {
		String name = Quoting.name(this.object.name());
		return switch (this.object.kind()) {
			case FUNCTION, PROCEDURE -> this.object.kind() + " " + this.object.part();
			case TYPE, SEQUENCE -> this.object.kind() + " " + name;
			default -> name;
		};
	}

}
