package io.boards.migrations.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.RowSecurityOperation.DisableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.DropPolicy;
import io.boards.migrations.operation.RowSecurityOperation.EnableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.ForceRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.NoForceRowSecurity;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.Policy.Command;
import io.boards.migrations.schema.QualifiedName;

/**
 * What happens to rows and row level security, in both directions.
 */
final class RowCases {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	private static final QualifiedName TENANTS = QualifiedName.parse("boards.tenants");

	private RowCases() {
	}

	static List<OperationCase> all() {
		List<OperationCase> cases = new ArrayList<>();
		cases.add(OperationCase.of(13, new EnableRowSecurity(TAGS), "ALTER TABLE boards.tags ENABLE ROW LEVEL SECURITY",
				"ALTER TABLE boards.tags DISABLE ROW LEVEL SECURITY"));
		cases.add(OperationCase.of(13, new DisableRowSecurity(TENANTS),
				"ALTER TABLE boards.tenants DISABLE ROW LEVEL SECURITY",
				"ALTER TABLE boards.tenants ENABLE ROW LEVEL SECURITY"));
		cases.add(OperationCase.of(13, new ForceRowSecurity(TAGS), "ALTER TABLE boards.tags FORCE ROW LEVEL SECURITY",
				"ALTER TABLE boards.tags NO FORCE ROW LEVEL SECURITY"));
		cases.add(OperationCase.of(13, new NoForceRowSecurity(TENANTS),
				"ALTER TABLE boards.tenants NO FORCE ROW LEVEL SECURITY",
				"ALTER TABLE boards.tenants FORCE ROW LEVEL SECURITY"));
		cases.add(OperationCase.of(13,
				new CreatePolicy(Policy.of("Mine", TAGS)
					.restrictive()
					.on(Command.UPDATE)
					.to("CURRENT_USER")
					.using("name = current_user")
					.withCheck("(price > 0)")),
				"""
						CREATE POLICY "Mine" ON boards.tags AS RESTRICTIVE FOR UPDATE TO CURRENT_USER
						    USING (name = current_user)
						    WITH CHECK (price > 0)""", "DROP POLICY \"Mine\" ON boards.tags"));
		cases
			.add(OperationCase.of(13, new DropPolicy(TENANTS, "everyone", Policy.of("everyone", TENANTS).using("true")),
					"DROP POLICY everyone ON boards.tenants", """
							CREATE POLICY everyone ON boards.tenants
							    USING (true)"""));
		cases.add(OperationCase.irreversible(13, new DropPolicy(TENANTS, "everyone", null),
				"DROP POLICY everyone ON boards.tenants",
				"it is not known what the policy everyone of boards.tenants was like"));
		cases.add(OperationCase.irreversible(13,
				new ExecuteSql("CREATE TABLE boards.a ();; -- and\nCREATE TABLE boards.b () -- last"), """
						CREATE TABLE boards.a ();
						CREATE TABLE boards.b ()""", "it is not known what takes back SQL that was written by hand"));
		cases.add(OperationCase.irreversible(13,
				new ExecuteWithParameters(
						"UPDATE boards.tenants SET number = :number::int WHERE slug = :slug AND slug <> ':no';",
						Map.of("number", -1, "slug", "it's")),
				"UPDATE boards.tenants SET number = (-1)::int WHERE slug = 'it''s' AND slug <> ':no'",
				"it is not known what takes back SQL that was written by hand"));
		cases.add(OperationCase.irreversible(13,
				new BulkInsert(TENANTS, List.of("id", "slug", "number"),
						List.of(List.of(new UUID(0, 1), "a", -1), List.of(new UUID(0, 2), "b?", 2))),
				"""
						INSERT INTO boards.tenants (id, slug, number) VALUES
						    ('00000000-0000-0000-0000-000000000001'::uuid, 'a', -1),
						    ('00000000-0000-0000-0000-000000000002'::uuid, 'b?', 2)""",
				"it is not known which rows were in boards.tenants before"));
		cases.add(OperationCase.irreversible(13,
				new Backfill(TENANTS, "number = -1", "number IS NULL OR slug = ''", 5_000, Duration.ZERO),
				"""
						-- A run does this in batches of 5000 rows, each in a transaction of its own, and goes on
						-- behind the last one after a crash. A script has no note of how far it is: this is one statement.
						UPDATE boards.tenants SET number = -1
						WHERE (number IS NULL OR slug = '')""",
				"it is not known what the rows of boards.tenants had before"));
		return cases;
	}

}
