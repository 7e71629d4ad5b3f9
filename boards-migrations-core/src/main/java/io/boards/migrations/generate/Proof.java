package io.boards.migrations.generate;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.boards.migrations.diff.Renames;
import io.boards.migrations.diff.SchemaDiff;
import io.boards.migrations.measure.Watch;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.Operation;
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

	/** Where there are new values, and nothing that uses them. */
	private static final String VALUES = "boards_migrations_values";

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
	 * @param notes what people have to do in which of them
	 * @return the revisions, with their ways back and with what was seen
	 * @throws UnprovenException where they do not lead where they have to
	 * @throws SQLException where the database fails
	 */
	List<RevisionBody> run(Map<Phase, List<Operation>> phases, Map<Phase, List<String>> notes) throws SQLException {
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
	 * @param notes what people have to do in which of them
	 * @param emptied tables that have to be without rows, because nobody can know what
	 * will be filled in
	 */
	private List<RevisionBody> attempt(Map<Phase, List<Operation>> phases, Map<Phase, List<String>> notes,
			Set<String> emptied) throws SQLException {
		return this.workspace.undone(() -> {
			if (!emptied.isEmpty()) {
				this.workspace.run("TRUNCATE " + String.join(", ", new TreeSet<>(emptied)) + " CASCADE");
			}
			this.workspace.run("SET CONSTRAINTS ALL IMMEDIATE");
			Findings findings = Findings.begin(this.workspace, Partitioned.of(this.drift), emptied);
			Keeping keeping = Keeping.begin(this.workspace, this.drift, phases);
			List<RevisionBody> bodies = downgrades(upgrades(phases, notes, findings, keeping), findings, keeping);
			require(this.workspace.schema(this.drift.scope()), this.drift.there(),
					"After the downgrade the database does not hold what it held before.");
			keeping.require("After the downgrade objects have not the owners, privileges and comments that they had.");
			return bodies;
		});
	}

	private List<RevisionBody> upgrades(Map<Phase, List<Operation>> phases, Map<Phase, List<String>> notes,
			Findings findings, Keeping keeping) throws SQLException {
		List<RevisionBody> bodies = new ArrayList<>();
		States states = new States(this.workspace, this.drift);
		for (Map.Entry<Phase, List<Operation>> each : phases.entrySet()) {
			Phase phase = each.getKey();
			List<Operation> operations = each.getValue();
			PhaseDowngrade back = PhaseDowngrade.of(operations, this.drift, states);
			List<String> said = new ArrayList<>();
			List<Operation> upgrade;
			try {
				upgrade = keeping.complete(operations, (some) -> said.addAll(execute(some, "the upgrade")));
			}
			catch (RefusedException ex) {
				if (UNSAFE_VALUE.equals(ex.state()) && !bodies.isEmpty() && phases.containsKey(Phase.VALUES)) {
					this.workspace.run("ROLLBACK TO SAVEPOINT " + VALUES);
					return new ArrayList<>(List.of(bodies.get(0)
						.with("More is to come: apply this, then generate again. What uses a new value cannot be proven"
								+ " before the value is there.")));
				}
				throw ex.unproven();
			}
			states.changed();
			List<String> told = new ArrayList<>(Losses.of(operations));
			told.addAll(OldNames.of(operations));
			told.addAll(found(findings, phase.isTransactional(), operations, said));
			told.addAll(notes.getOrDefault(phase, List.of()));
			bodies.add(new RevisionBody((phases.size() > 1) ? phase.title() : "", phase.isTransactional(), upgrade,
					back.operations(), told, List.of()));
			if (phase == Phase.VALUES) {
				this.workspace.run("SAVEPOINT " + VALUES);
			}
		}
		require(states.now(), this.drift.target(), "After the upgrade the database does not hold what is wanted.");
		keeping.require("After the upgrade objects have not the owners, privileges and comments that they had.");
		return bodies;
	}

	private List<RevisionBody> downgrades(List<RevisionBody> bodies, Findings findings, Keeping keeping)
			throws SQLException {
		List<RevisionBody> both = new ArrayList<>();
		try {
			for (int i = bodies.size() - 1; i >= 0; i--) {
				RevisionBody body = bodies.get(i);
				List<String> said = new ArrayList<>();
				List<Operation> downgrade = keeping.complete(body.downgrade(),
						(some) -> said.addAll(execute(some, "the downgrade")));
				List<String> told = new ArrayList<>(Losses.of(body.downgrade()));
				told.addAll(found(findings, body.transactional(), body.downgrade(), said));
				both.add(0, body.back(downgrade, told));
			}
			return both;
		}
		catch (RefusedException ex) {
			throw ex.unproven();
		}
	}

	/**
	 * Outside a transaction nobody is kept waiting; the proof has other forms for that.
	 */
	private static List<String> found(Findings findings, boolean transactional, List<Operation> operations,
			List<String> said) throws SQLException {
		List<String> found = findings.since(operations, said);
		return transactional ? found : List.of();
	}

	private List<String> execute(List<Operation> operations, String what) throws SQLException {
		List<String> said = new ArrayList<>();
		for (Operation each : operations) {
			for (io.boards.migrations.sql.Statement statement : OperationSql.printed(beside(each))) {
				said.addAll(execute(statement.text(), what));
			}
			if (each instanceof AddColumn add) {
				fill(add);
			}
		}
		return said;
	}

	private List<String> execute(String sql, String what) throws SQLException {
		try (Statement statement = this.workspace.connection().createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
			return Watch.messages(statement);
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
