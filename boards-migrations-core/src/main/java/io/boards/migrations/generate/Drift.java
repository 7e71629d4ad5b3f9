package io.boards.migrations.generate;

import java.util.List;
import java.util.Set;

import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.diff.RenameCandidate;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.sql.OperationSql;

/**
 * The difference between what a database holds and what it shall hold.
 *
 * @param scope which part of the database was compared
 * @param there what it holds
 * @param target what it shall hold
 * @param renames what is the same under another name
 * @param operations what would lead from the one to the other, in its plainest form
 * @param candidates what may be the same under another name, and nobody said
 * @param partitioned the tables that consist of partitions
 * @param serverVersion the server's major version
 * @param notes what people should know: kinds of things that are not compared
 */
public record Drift(CatalogScope scope, Schema there, Schema target, Renames renames, List<Operation> operations,
		List<RenameCandidate> candidates, Set<QualifiedName> partitioned, int serverVersion, List<String> notes) {

	public Drift {
		operations = List.copyOf(operations);
		candidates = List.copyOf(candidates);
		partitioned = Set.copyOf(partitioned);
		notes = List.copyOf(notes);
	}

	/**
	 * Whether there is no difference.
	 * @return true where the database holds what it shall
	 */
	public boolean isEmpty() {
		return this.operations.isEmpty();
	}

	/**
	 * What would lead to what the database shall hold.
	 * @return SQL for people, each statement with its semicolon
	 */
	public List<String> statements() {
		return OperationSql.script(this.operations);
	}

}
