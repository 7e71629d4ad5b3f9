package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.Fact;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.script.StoredScript;
import io.boards.migrations.sql.Redaction;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Tells what went wrong in a step: which revision, where, which statement, what stays.
 */
final class StepFailures {

	private final List<String> done = new ArrayList<>();

	private final String role;

	private final boolean together;

	/**
	 * Begins a run.
	 * @param role whom the connection belongs to
	 * @param together whether the whole plan is one transaction
	 */
	StepFailures(String role, boolean together) {
		this.role = role;
		this.together = together;
	}

	String role() {
		return this.role;
	}

	/**
	 * Remembers a step that is done, to be able to tell what was.
	 * @param code the step
	 */
	void done(StepCode code) {
		this.done.add(code.id());
	}

	/**
	 * The database refused a statement.
	 * @param code the step
	 * @param statement the statement, if it is known
	 * @param before how many statements of the step were committed before it
	 * @param failure what the database said
	 * @return the exception for the user
	 */
	MigrationException of(StepCode code, @Nullable Statement statement, int before, StatementFailure failure) {
		DatabaseError error = DatabaseError.of(failure.error());
		boolean privilege = error.isMissingPrivilege();
		Failure facts = Failure
			.of(privilege ? "The role " + this.role + " lacks a privilege that revision " + code.id() + " needs. "
					+ outcome(code, before) : headline(code, before))
			.fact("revision", name(code.step().revision()))
			.fact(place(code), location(code, statement, error, failure.error()))
			.fact("statement", (statement != null) ? Redaction.shown(statement.text()) : null)
			.fact("SQLSTATE", error.sqlState())
			.fact("error", error.message())
			.fact("hint", error.hint())
			.fact("held by", failure.blockers())
			.fact("done before", doneBefore());
		if (privilege) {
			return new MissingPrivilegeException(facts.remedy("Let the owner grant " + this.role
					+ " what the error names, or run the migrations with a role that has it, then start again."),
					error.asCause(failure.error()));
		}
		return new StepFailedException(facts.remedy(remedy(code, statement, error, before)),
				error.asCause(failure.error()));
	}

	/**
	 * The JVM is ending.
	 * @param code the step
	 * @param before how many statements of the step were committed
	 * @param cause what the step ended with
	 * @return the exception for the user
	 */
	StoppedException stopped(StepCode code, int before, Throwable cause) {
		return new StoppedException(Failure
			.of("Revision " + code.id() + " was stopped in its " + code.direction()
					+ ", because the application was asked to end. " + outcome(code, before))
			.fact("revision", name(code.step().revision()))
			.fact(place(code), code.script().location())
			.fact("done before", doneBefore()), cause);
	}

	/**
	 * The code of a migration in Java failed by itself.
	 * @param code the step
	 * @param ex what it threw
	 * @return the exception for the user
	 */
	MigrationException of(StepCode code, Throwable ex) {
		Failure failure = Failure.of(headline(code, 0))
			.fact("revision", name(code.step().revision()))
			.fact(place(code), code.script().location() + lineIn(code, ex))
			.fact("exception", ex.getClass().getName());
		if (ex instanceof MigrationException known) {
			failure = failure.fact("error", known.failure().headline());
			for (Fact fact : known.failure().facts()) {
				failure = failure.fact(fact.name(), fact.value());
			}
			return new StepFailedException(failure.fact("done before", doneBefore()).remedy(known.failure().remedy()),
					ex);
		}
		return new StepFailedException(
				failure.fact("error", ex.getMessage())
					.fact("done before", doneBefore())
					.remedy("Correct the class and start again." + (code.transactional() ? "" : OutsideRemedy.OF_JAVA)),
				ex);
	}

	private String headline(StepCode code, int before) {
		return "Revision " + code.id() + " failed in its " + code.direction() + ". " + outcome(code, before);
	}

	private String outcome(StepCode code, int before) {
		if (this.together) {
			return "The whole run was rolled back.";
		}
		if (code.transactional()) {
			return "The step was rolled back.";
		}
		if (code.section().isEmpty()) {
			return "It runs outside a transaction: what it did before stays.";
		}
		return "It runs outside a transaction: " + switch (before) {
			case 0 -> "no statement of it was done before.";
			case 1 -> "its first statement stays.";
			default -> "its first " + before + " statements stay.";
		};
	}

	private static String remedy(StepCode code, @Nullable Statement statement, DatabaseError error, int before) {
		String outside = code.transactional() ? "" : OutsideRemedy.of(code, statement, error, before);
		if (error.isLock()) {
			return "See which transaction holds the table, end it, and start again; or allow more time"
					+ " (boards.migrations.lock-timeout, boards.migrations.lock-wait)." + outside;
		}
		if (code.script() instanceof StoredScript) {
			return "Take it back with a version of the application that has its script, where its downgrade can be"
					+ " corrected; or let the database be so that this SQL can run, and start again." + outside;
		}
		if (error.isRefusedInTransaction() && code.transactional()) {
			return "Put this statement into a revision of its own whose section runs outside a transaction: -- migrate:"
					+ code.direction() + " transaction:false, in Java @Revision(transactional = false).";
		}
		if (error.isConnectionLost() && !code.transactional()) {
			return "Start again when the database answers." + outside;
		}
		return "Correct the " + code.direction() + " of this revision and start again." + outside;
	}

	private String doneBefore() {
		if (this.together) {
			return "nothing, the run is one transaction";
		}
		return this.done.isEmpty() ? "nothing in this run" : String.join(", ", this.done);
	}

	static String name(Revision revision) {
		return revision.id() + " (" + revision.message() + ")";
	}

	static String place(StepCode code) {
		if (code.script() instanceof StoredScript) {
			return "SQL from";
		}
		return code.section().isPresent() ? "file" : "class";
	}

	/**
	 * The line of a migration in Java in which something was thrown.
	 */
	private static String lineIn(StepCode code, Throwable thrown) {
		for (Throwable each = thrown; each != null; each = each.getCause()) {
			for (StackTraceElement frame : each.getStackTrace()) {
				if (frame.getClassName().startsWith(code.script().location()) && frame.getLineNumber() > 0) {
					return " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
				}
			}
		}
		return "";
	}

	/**
	 * Where a statement is.
	 * @param code the step
	 * @param statement one of its statements
	 * @return the class, or the file with the line where it is known
	 */
	static String location(StepCode code, Statement statement) {
		return code.script().location()
				+ ((code.section().isPresent() && statement.line() > 0) ? ":" + statement.line() : "");
	}

	private static String location(StepCode code, @Nullable Statement statement, DatabaseError error,
			Throwable thrown) {
		if (code.section().isEmpty()) {
			return code.script().location() + lineIn(code, thrown);
		}
		if (statement == null || statement.line() == 0) {
			return code.script().location();
		}
		int line = statement.line();
		int end = Math.min(Math.max(error.position() - 1, 0), statement.text().length());
		line += (int) statement.text().substring(0, end).lines().skip(1).count();
		return code.script().location() + ":" + line;
	}

}
