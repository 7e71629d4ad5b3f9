package io.boards.migrations.generate;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.boards.migrations.diff.Renames;
import io.boards.migrations.diff.SchemaDiff;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Quoting;

/**
 * Runs generated revisions forward and back in a transaction that is rolled back, and
 * sees that they lead to the target and home again.
 */
final class Proof {

	/** A value was used in the transaction that added it. */
	private static final String UNSAFE_VALUE = "55P04";

	/** What is tried where people will fill in something; nothing of it matters. */
	static final String FILLING = "the filling of a new column";

	private final Workspace workspace;

	private final Drift drift;

	/** Tables with columns that people have to fill in. */
	private final Set<String> filled = new HashSet<>();

	private boolean isWithoutRows;

	Proof(Workspace workspace, Drift drift) {
		this.workspace = workspace;
		this.drift = drift;
	}

	/**
	 * Proves what is generated.
	 * @param phases the upgrades of the revisions
	 * @param notes notes of the main one
	 * @return the revisions, with their ways back and with what was seen
	 * @throws UnprovenException where they do not lead where they have to
	 * @throws SQLException where the database fails
	 */
	List<RevisionBody> run(Map<Phase, List<Operation>> phases, List<String> notes) throws SQLException {
		try {
			return attempt(phases, notes, Set.of());
		}
		catch (UnprovenException ex) {
			if (!ex.isForRows() || this.filled.isEmpty()) {
				throw ex;
			}
			this.isWithoutRows = true;
			return attempt(phases, notes, Set.copyOf(this.filled));
		}
	}

	/**
	 * Proves what is generated once.
	 * @param phases the upgrades of the revisions
	 * @param notes notes of the main one
	 * @param emptied tables that have to be without rows, because nobody can know what
	 * will be filled in
	 */
	private List<RevisionBody> attempt(Map<Phase, List<Operation>> phases, List<String> notes, Set<String> emptied)
			throws SQLException {
		return this.workspace.undone(() -> {
			if (!emptied.isEmpty()) {
				this.workspace.run("TRUNCATE " + String.join(", ", new TreeSet<>(emptied)) + " CASCADE");
			}
			List<RevisionBody> bodies = upgrades(phases, notes, emptied);
			if (bodies.size() < phases.size()) {
				return bodies;
			}
			try {
				for (int i = bodies.size() - 1; i >= 0; i--) {
					execute(bodies.get(i).downgrade(), "the downgrade");
				}
			}
			catch (RefusedException ex) {
				throw ex.unproven();
			}
			require(read(), this.drift.there(), "After the downgrade the database does not hold what it held before.");
			return bodies;
		});
	}

	private List<RevisionBody> upgrades(Map<Phase, List<Operation>> phases, List<String> notes, Set<String> emptied)
			throws SQLException {
		this.workspace.run("SET CONSTRAINTS ALL IMMEDIATE");
		Findings findings = new Findings(this.workspace,
				this.drift.there()
					.tables()
					.stream()
					.map((table) -> Quoting.name(table.name()))
					.collect(Collectors.toSet()));
		findings.begin(emptied);
		List<RevisionBody> bodies = new ArrayList<>();
		boolean hasOneWay = phases.values().stream().flatMap(List::stream).anyMatch(Proof::isOneWay);
		Schema before = this.drift.there();
		for (Map.Entry<Phase, List<Operation>> phase : phases.entrySet()) {
			List<SQLWarning> messages;
			try {
				messages = execute(phase.getValue(), "the upgrade");
			}
			catch (RefusedException ex) {
				if (UNSAFE_VALUE.equals(ex.state()) && !bodies.isEmpty() && phases.containsKey(Phase.VALUES)) {
					return List.of(bodies.get(0)
						.with("More is to come: apply this, then generate again. What uses a new value cannot be proven"
								+ " before the value is there."));
				}
				throw ex.unproven();
			}
			boolean isLast = bodies.size() == phases.size() - 1;
			// What there is between two revisions matters only to a way back that is not
			// made of inverses.
			Schema after = (isLast || hasOneWay) ? read() : before;
			List<String> said = new ArrayList<>(Losses.of(phase.getValue()));
			said.addAll((phase.getKey() == Phase.CHANGE) ? notes : List.of());
			said.addAll(phase.getKey().isTransactional() ? findings.since(messages) : List.of());
			bodies.add(new RevisionBody(phase.getKey().title(), phase.getKey().isTransactional(), phase.getValue(),
					back(phase.getValue(), before, after), said));
			if (!phase.getKey().isTransactional()) {
				findings.since(messages);
			}
			before = after;
		}
		require(before, this.drift.target(), "After the upgrade the database does not hold what is wanted.");
		return bodies;
	}

	/**
	 * The inverses; where one has none, and where something was renamed, what leads from
	 * the state after it to the state before: inverses would name things that have their
	 * old names only in the end.
	 */
	private List<Operation> back(List<Operation> upgrade, Schema before, Schema after) {
		if (upgrade.stream().anyMatch(Proof::isOneWay)) {
			return SchemaDiff.between(after, before, this.drift.renames().reversed(), this.drift.serverVersion());
		}
		List<Operation> back = new ArrayList<>();
		upgrade.forEach((each) -> back.addAll(0, each.inverse().operations()));
		return back;
	}

	private static boolean isOneWay(Operation operation) {
		return !operation.inverse().exists() || operation instanceof RenameTable || operation instanceof MoveTable
				|| operation instanceof RenameColumn || operation instanceof RenameEnumValue;
	}

	private List<SQLWarning> execute(List<Operation> operations, String what) throws SQLException {
		List<SQLWarning> messages = new ArrayList<>();
		for (Operation each : operations) {
			for (io.boards.migrations.sql.Statement statement : OperationSql.printed(beside(each))) {
				messages.addAll(execute(statement.text(), what));
			}
			if (each instanceof AddColumn add) {
				fill(add);
			}
		}
		return messages;
	}

	private List<SQLWarning> execute(String sql, String what) throws SQLException {
		List<SQLWarning> messages = new ArrayList<>();
		try (Statement statement = this.workspace.connection().createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
			for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
				messages.add(each);
			}
			return messages;
		}
		catch (SQLException ex) {
			throw new RefusedException(what, sql, ex);
		}
	}

	/** In a transaction an index is built in the plain way. */
	private static Operation beside(Operation operation) {
		if (operation instanceof CreateIndex create) {
			return new CreateIndex(create.index(), false);
		}
		if (operation instanceof DropIndex drop) {
			return new DropIndex(drop.name(), false, drop.was());
		}
		return operation;
	}

	/**
	 * Puts something into a new column that has to be filled by hand, so that its
	 * validation can be proven; any value will do.
	 */
	private void fill(AddColumn operation) throws SQLException {
		QualifiedName table = operation.table();
		Column column = operation.column();
		boolean wanted = this.drift.target()
			.tables()
			.stream()
			.filter((each) -> each.name().equals(table))
			.flatMap((each) -> each.columns().stream())
			.anyMatch((each) -> each.name().equals(column.name()) && !each.nullable());
		if (wanted && column.nullable() && !this.isWithoutRows) {
			this.filled.add(Quoting.name(table));
			String any = AnyValue.of(column.type());
			execute("UPDATE " + Quoting.name(table) + " SET " + Quoting.identifier(column.name()) + " = " + any,
					FILLING);
		}
	}

	private Schema read() throws SQLException {
		return this.workspace.read(this.drift.scope()).schema();
	}

	private void require(Schema now, Schema wanted, String failure) {
		List<Operation> left = SchemaDiff.between(now, Bystanders.of(this.drift.there(), wanted, now), Renames.NONE,
				this.drift.serverVersion());
		if (!left.isEmpty()) {
			throw new UnprovenException(failure, left);
		}
	}

	/** A statement of the proof failed. */
	private static final class RefusedException extends SQLException {

		private static final long serialVersionUID = 1L;

		private final String what;

		private final String sql;

		private final SQLException said;

		RefusedException(String what, String sql, SQLException said) {
			super(said);
			this.what = what;
			this.sql = sql;
			this.said = said;
		}

		String state() {
			return String.valueOf(this.said.getSQLState());
		}

		UnprovenException unproven() {
			return new UnprovenException(this.what, this.sql, this.said);
		}

	}

}
