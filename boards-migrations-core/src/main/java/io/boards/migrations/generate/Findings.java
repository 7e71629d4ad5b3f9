package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.boards.migrations.measure.Effects;
import io.boards.migrations.measure.Relation;
import io.boards.migrations.measure.Seen;
import io.boards.migrations.measure.TableLock;
import io.boards.migrations.measure.Watch;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL did while a revision was proven: which tables it locked against whom,
 * which ones it wrote anew or read as a whole, which indexes it built meanwhile. Tables
 * that were not there before are nobody's concern, and partitions are told of as the
 * table that they are part of: elsewhere there are others.
 */
final class Findings {

	private final Watch watch;

	private final Partitioned partitioned;

	private Findings(Watch watch, Partitioned partitioned) {
		this.watch = watch;
		this.partitioned = partitioned;
	}

	/**
	 * Begins to watch.
	 * @param workspace the transaction
	 * @param partitioned the tables that consist of partitions
	 * @param free tables whose locks are none of the revision's by now
	 * @return the findings
	 * @throws SQLException where the database fails
	 */
	static Findings begin(Workspace workspace, Partitioned partitioned, Set<String> free) throws SQLException {
		Watch watch = Watch.begin(workspace.connection());
		watch.release(free);
		return new Findings(watch, partitioned);
	}

	/**
	 * What happened since the last time.
	 * @param operations what was run meanwhile; the locks that it would take are told
	 * even where the transaction had them already
	 * @param said what the server said meanwhile
	 * @return sentences; none where nobody was kept waiting
	 * @throws SQLException where the database fails
	 */
	List<String> since(List<Operation> operations, List<String> said) throws SQLException {
		Collection<Relation> before = tables();
		Seen seen = this.watch.look(said);
		Map<String, TableLock> locked = new TreeMap<>();
		seen.taken().forEach((table, lock) -> {
			if (table.isTable()) {
				locked.put(table.name(), lock);
			}
		});
		Set<QualifiedName> made = made(operations);
		OperationLocks.of(operations).forEach((table, lock) -> {
			String name = known(table, before);
			if (name != null && !made.contains(table)) {
				locked.merge(name, lock, TableLock::stronger);
			}
		});
		List<String> found = new ArrayList<>();
		locked.forEach((table, lock) -> found.add(Effects.locks(table, lock)));
		seen.written().stream().filter(Relation::isTable).forEach((table) -> found.add(Effects.rewrites(table.name())));
		found.addAll(reads(seen));
		return found;
	}

	private Collection<Relation> tables() {
		return this.watch.relations().stream().filter(Relation::isTable).toList();
	}

	/** A table that the way back makes again is nobody's concern there. */
	private static Set<QualifiedName> made(List<Operation> operations) {
		Set<QualifiedName> made = new HashSet<>();
		operations.forEach((each) -> {
			if (each instanceof CreateTable create) {
				made.add(create.table().name());
			}
		});
		return made;
	}

	private List<String> reads(Seen seen) {
		List<String> found = new ArrayList<>();
		seen.read()
			.stream()
			.filter((table) -> table.isTable() && !seen.written().contains(table))
			.forEach((table) -> found.add(Effects.reads(table.name())));
		Set<String> built = new TreeSet<>();
		seen.built().forEach((table, indexes) -> {
			if (table.isTable() && !seen.written().contains(table)) {
				boolean inParts = this.partitioned.tables().stream().map(Quoting::name).anyMatch(table.name()::equals);
				indexes.forEach((index) -> built.add(inParts ? Effects.buildsInParts(table.name())
						: Effects.builds(Quoting.identifier(index), table.name())));
			}
		});
		found.addAll(built);
		return found;
	}

	/** The name that a table had before, if it was there. */
	private @Nullable String known(QualifiedName table, Collection<Relation> before) {
		String name = Quoting.name(table);
		for (Relation each : before) {
			boolean hasIt = tables().stream().anyMatch((now) -> now.id() == each.id() && now.name().equals(name));
			if (name.equals(each.name()) || hasIt) {
				return each.name();
			}
		}
		return null;
	}

}
