package io.boards.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.boards.migrations.generate.RevisionBody;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.script.ClassBody;
import io.boards.migrations.script.NewScript;
import io.boards.migrations.script.NoteComments;
import io.boards.migrations.source.JavaBody;
import io.boards.migrations.source.JavaSource;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.PrintedScript;
import io.boards.migrations.sql.Statement;

/**
 * Generated revisions as files, in SQL or in Java.
 */
final class GeneratedScripts {

	private final RevisionDraft draft;

	private final Revision first;

	private final String javaPackage;

	GeneratedScripts(RevisionDraft draft, Revision first, String javaPackage) {
		this.draft = draft;
		this.first = first;
		this.javaPackage = javaPackage;
	}

	/**
	 * Writes each revision on top of the one before.
	 * @param bodies what they do
	 * @param ids ids for those that follow the first
	 * @return their files
	 */
	List<NewScript> of(List<RevisionBody> bodies, Supplier<String> ids) {
		List<NewScript> scripts = new ArrayList<>();
		Revision revision = this.first;
		for (int i = 0; i < bodies.size(); i++) {
			RevisionBody body = bodies.get(i);
			String message = this.draft.message().strip() + (body.title().isEmpty() ? "" : ": " + body.title());
			revision = (i == 0) ? with(revision.id(), revision.revises(), message, 0)
					: with(ids.get(), List.of(revision.id()), message, i);
			scripts.add(switch (this.draft.format()) {
				case SQL -> sql(revision, body);
				case JAVA -> java(revision, body);
			});
		}
		return scripts;
	}

	private Revision with(String id, List<String> parents, String message, int seconds) {
		boolean isFirst = seconds == 0;
		return new Revision(id, parents, isFirst ? this.first.dependsOn() : List.of(),
				isFirst ? this.first.labels() : List.of(), message, this.first.created().plusSeconds(seconds));
	}

	private static NewScript sql(Revision revision, RevisionBody body) {
		return NewScript.sql(revision, body.transactional(), NoteComments.SQL.above(body.notes(), sql(body.upgrade())),
				NoteComments.SQL.above(body.downgradeNotes(), sql(body.downgrade())));
	}

	private NewScript java(Revision revision, RevisionBody body) {
		JavaBody upgrade = JavaSource.of(body.upgrade());
		JavaBody downgrade = JavaSource.of(body.downgrade());
		SortedSet<String> imports = new TreeSet<>(upgrade.imports());
		imports.addAll(downgrade.imports());
		return NewScript.java(revision, this.javaPackage, new ClassBody(body.transactional(), body.notes(),
				upgrade.statements(), NoteComments.JAVA.above(body.downgradeNotes(), downgrade.statements()), imports));
	}

	private static String sql(List<Operation> operations) {
		List<Statement> statements = operations.stream().map(OperationSql::printed).flatMap(List::stream).toList();
		return PrintedScript.ofStatements(statements);
	}

}
