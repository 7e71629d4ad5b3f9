package io.boards.migrations.sql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.operation.RowSecurityOperation;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.RowSecurityOperation.DisableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.DropPolicy;
import io.boards.migrations.operation.RowSecurityOperation.EnableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.ForceRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.NoForceRowSecurity;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.QualifiedName;

/**
 * Row level security as SQL.
 */
final class RowSecuritySql implements RowSecurityOperation.Visitor<List<String>> {

	/** What stands for a role and would name another one in quotes. */
	private static final Set<String> SPECIAL_ROLES = Set.of("CURRENT_USER", "CURRENT_ROLE", "SESSION_USER");

	@Override
	public List<String> visit(EnableRowSecurity operation) {
		return List.of(alter(operation.table(), "ENABLE ROW LEVEL SECURITY"));
	}

	@Override
	public List<String> visit(DisableRowSecurity operation) {
		return List.of(alter(operation.table(), "DISABLE ROW LEVEL SECURITY"));
	}

	@Override
	public List<String> visit(ForceRowSecurity operation) {
		return List.of(alter(operation.table(), "FORCE ROW LEVEL SECURITY"));
	}

	@Override
	public List<String> visit(NoForceRowSecurity operation) {
		return List.of(alter(operation.table(), "NO FORCE ROW LEVEL SECURITY"));
	}

	@Override
	public List<String> visit(CreatePolicy operation) {
		Policy policy = operation.policy();
		StringBuilder text = new StringBuilder("CREATE POLICY " + Quoting.identifier(policy.name()));
		text.append(" ON ").append(Quoting.name(policy.table()));
		text.append(policy.permissive() ? "" : " AS RESTRICTIVE");
		text.append((policy.command() == Policy.Command.ALL) ? "" : " FOR " + policy.command());
		if (!policy.roles().isEmpty()) {
			text.append(" TO ")
				.append(policy.roles().stream().map(RowSecuritySql::role).collect(Collectors.joining(", ")));
		}
		if (policy.using() != null) {
			text.append("\n    USING ").append(Expression.parenthesized(policy.using()));
		}
		if (policy.check() != null) {
			text.append("\n    WITH CHECK ").append(Expression.parenthesized(policy.check()));
		}
		return List.of(text.toString());
	}

	@Override
	public List<String> visit(DropPolicy operation) {
		return List
			.of("DROP POLICY " + Quoting.identifier(operation.name()) + " ON " + Quoting.name(operation.table()));
	}

	private static String alter(QualifiedName table, String change) {
		return "ALTER TABLE " + Quoting.name(table) + " " + change;
	}

	private static String role(String name) {
		return SPECIAL_ROLES.contains(name) ? name : Quoting.identifier(name);
	}

}
