package io.boards.migrations.source;

import io.boards.migrations.operation.RowSecurityOperation;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.RowSecurityOperation.DisableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.DropPolicy;
import io.boards.migrations.operation.RowSecurityOperation.EnableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.ForceRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.NoForceRowSecurity;
import io.boards.migrations.schema.Policy;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Row level security as Java.
 */
final class RowSecurityJava implements RowSecurityOperation.Visitor<Chain> {

	@Override
	public Chain visit(EnableRowSecurity operation) {
		return OP.call("enableRowLevelSecurity", Text.of(operation.table()));
	}

	@Override
	public Chain visit(DisableRowSecurity operation) {
		return OP.call("disableRowLevelSecurity", Text.of(operation.table()));
	}

	@Override
	public Chain visit(ForceRowSecurity operation) {
		return OP.call("forceRowLevelSecurity", Text.of(operation.table()));
	}

	@Override
	public Chain visit(NoForceRowSecurity operation) {
		return OP.call("noForceRowLevelSecurity", Text.of(operation.table()));
	}

	@Override
	public Chain visit(CreatePolicy operation) {
		Policy policy = operation.policy();
		return OP.call("createPolicy", Text.of(policy.name()), Text.of(policy.table()),
				Lambda.of("policy", (chain) -> properties(chain, policy)));
	}

	@Override
	public Chain visit(DropPolicy operation) {
		return OP.call("dropPolicy", Text.of(operation.table()), Text.of(operation.name()));
	}

	private static Chain properties(Chain chain, Policy policy) {
		Chain properties = chain.callIf(!policy.permissive(), "restrictive")
			.callIf(policy.command() != Policy.Command.ALL, "on", Word.constant(policy.command()))
			.callIf(!policy.roles().isEmpty(), "to", Text.all(policy.roles()));
		if (policy.using() != null) {
			properties = properties.call("using", Text.of(policy.using()));
		}
		return (policy.check() != null) ? properties.call("withCheck", Text.of(policy.check())) : properties;
	}

}
