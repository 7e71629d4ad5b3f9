package io.boards.migrations.lint;

import java.util.List;
import java.util.function.BiConsumer;

import io.boards.migrations.operation.IrreversibleMigrationException;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.NeedsConnectionException;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.Section;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Statement;

/**
 * One direction of a revision, in SQL or in Java.
 *
 * @param transactional whether it runs in one transaction
 * @param statements its statements
 * @param line the line at which it begins; 0 in a class
 * @param form what is known of it
 */
record Way(boolean transactional, List<Statement> statements, int line, Form form) {

	Way {
		statements = List.copyOf(statements);
	}

	/** What is known of a way. */
	enum Form {

		/** All its statements. */
		KNOWN,

		/** Nothing: the migration asks the database what to do. */
		UNKNOWN,

		/** It fails where it is only described. */
		BROKEN,

		/** It says that it does not exist. */
		IRREVERSIBLE

	}

	static Way of(Section section) {
		return new Way(section.transactional(), section.statements(), section.line(), Form.KNOWN);
	}

	static Way upgrade(JavaScript script) {
		return recorded(script, Migration::upgrade);
	}

	static Way downgrade(JavaScript script) {
		return recorded(script, Migration::downgrade);
	}

	/**
	 * The statements that are not run in one transaction.
	 * @return none where all are
	 */
	List<Statement> outsideTransactions() {
		return this.transactional ? List.of() : this.statements;
	}

	private static Way recorded(JavaScript script, BiConsumer<Migration, Operations> way) {
		RecordedOperations operations = new RecordedOperations();
		try {
			way.accept(script.migration(), operations);
		}
		catch (IrreversibleMigrationException ex) {
			return new Way(script.transactional(), List.of(), 0, Form.IRREVERSIBLE);
		}
		catch (NeedsConnectionException ex) {
			return new Way(script.transactional(), List.of(), 0, Form.UNKNOWN);
		}
		catch (RuntimeException ex) {
			return new Way(script.transactional(), List.of(), 0, Form.BROKEN);
		}
		return new Way(script.transactional(),
				operations.operations().stream().map(OperationSql::printed).flatMap(List::stream).toList(), 0,
				Form.KNOWN);
	}

}
