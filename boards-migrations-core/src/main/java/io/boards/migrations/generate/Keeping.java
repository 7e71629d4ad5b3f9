package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.catalog.BelongingsReader;
import io.boards.migrations.catalog.Holder;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.CompositeOperation.CreateComposite;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.DataOperation;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.ViewOperation.CreateView;

import org.jspecify.annotations.Nullable;

/**
 * Gives back what objects had that revisions take away and make again: owners,
 * privileges, comments. Whatever way a revision goes, there is one measure: what the
 * objects had before all of them.
 */
final class Keeping {

	/** After these, and after what takes them back, nothing is gone that was there. */
	private static final Set<Class<? extends Operation>> ADDING = Set.of(CreateSchema.class, CreateTable.class,
			AddColumn.class, AddConstraint.class, CreateIndex.class, CreateSequence.class, CreateEnum.class,
			CreateComposite.class, CreateView.class);

	private final Workspace workspace;

	private final Drift drift;

	/** Null where nothing can get lost. */
	private final @Nullable List<Holder> before;

	/** SQL by hand may change what it likes. */
	private final boolean handwritten;

	/** What there is by now; null where something was run since it was read. */
	private @Nullable List<Holder> now;

	/** What has got back what it had; what else becomes of it is somebody's wish. */
	private final Set<Holder.Number> given = new HashSet<>();

	private Keeping(Workspace workspace, Drift drift, @Nullable List<Holder> before, boolean handwritten) {
		this.workspace = workspace;
		this.drift = drift;
		this.before = before;
		this.now = before;
		this.handwritten = handwritten;
	}

	/**
	 * Looks what there is before the first revision.
	 * @param workspace the transaction in which they are proven
	 * @param drift what they are made for
	 * @param phases their upgrades
	 * @return what knows it
	 * @throws SQLException where the database fails
	 */
	static Keeping begin(Workspace workspace, Drift drift, Map<Phase, List<Operation>> phases) throws SQLException {
		List<Operation> all = phases.values().stream().flatMap(List::stream).toList();
		boolean adding = all.stream().allMatch((each) -> ADDING.contains(each.getClass()));
		return new Keeping(workspace, drift, adding ? null : read(workspace, drift),
				all.stream().anyMatch(DataOperation.class::isInstance));
	}

	private static List<Holder> read(Workspace workspace, Drift drift) throws SQLException {
		return BelongingsReader.read(workspace.connection(), drift.scope().schemas());
	}

	/**
	 * Runs operations, and behind them what gives back what they took.
	 * @param operations the operations of a revision in one direction
	 * @param run what runs some
	 * @return all operations that were run
	 * @throws SQLException where the database fails
	 */
	List<Operation> complete(List<Operation> operations, Run run) throws SQLException {
		if (this.before == null) {
			run.run(operations);
			return operations;
		}
		int end = operations.size();
		while (end > 0 && operations.get(end - 1) instanceof DataOperation) {
			// A customizer has the last word here too.
			end--;
		}
		List<Operation> all = new ArrayList<>(operations.subList(0, end));
		run(all, run);
		List<Operation> rest = new ArrayList<>(lost(this.before).byMakingAgain(this.given));
		rest.addAll(operations.subList(end, operations.size()));
		run(rest, run);
		all.addAll(rest);
		return all;
	}

	private void run(List<Operation> operations, Run run) throws SQLException {
		if (!operations.isEmpty()) {
			this.now = null;
			run.run(operations);
		}
	}

	private Lost lost(List<Holder> before) throws SQLException {
		List<Holder> known = this.now;
		if (known == null) {
			known = read(this.workspace, this.drift);
			this.now = known;
		}
		return new Lost(before, known, this.drift.renames(), this.drift.serverVersion());
	}

	/**
	 * Sees that all that was there before and is there now has what it had.
	 * @param failure what to say otherwise
	 * @throws UnprovenException where it is otherwise
	 * @throws SQLException where the database fails
	 */
	void require(String failure) throws SQLException {
		if (this.before != null && !this.handwritten) {
			List<Operation> left = lost(this.before).atAll();
			if (!left.isEmpty()) {
				throw new UnprovenException(failure, left);
			}
		}
	}

	/**
	 * Runs operations in the transaction.
	 */
	@FunctionalInterface
	interface Run {

		void run(List<Operation> operations) throws SQLException;

	}

}
