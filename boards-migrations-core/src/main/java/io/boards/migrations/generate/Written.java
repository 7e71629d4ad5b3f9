package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how PostgreSQL writes what is wanted, foreign keys apart. It is asked only
 * about what is not there already by its very text.
 */
final class Written {

	/** A server's lock table holds about 6,400, and others need some of them. */
	private static final int LOCKS_AT_ONCE = 1500;

	private final Workspace workspace;

	private final Schema wanted;

	private final int major;

	/** Whether all types are there as they are wanted. */
	private final boolean typesStay;

	/** The sequences that are there as they are wanted. */
	private final Set<Sequence> knownSequences;

	private final Schema.Builder written = Schema.builder();

	private Written(Workspace workspace, Schema wanted, Schema there, int major) {
		this.workspace = workspace;
		this.wanted = wanted;
		this.major = major;
		this.typesStay = there.enums().containsAll(wanted.enums())
				&& there.composites().containsAll(wanted.composites());
		this.knownSequences = new HashSet<>(wanted.sequences());
		this.knownSequences.retainAll(new HashSet<>(there.sequences()));
	}

	/**
	 * Finds it out.
	 * @param workspace where PostgreSQL is asked
	 * @param wanted what is wanted
	 * @param there what is there
	 * @param major the server's version
	 * @return what is wanted, as PostgreSQL writes it
	 * @throws UnusableModelException where PostgreSQL refuses it
	 * @throws SQLException where the database fails otherwise
	 */
	static Schema of(Workspace workspace, Wanted wanted, Schema there, int major) throws SQLException {
		Written written = new Written(workspace, wanted.schema(), there, major);
		written.find(new Alike(wanted, there));
		return written.written.build();
	}

	private void find(Alike alike) throws SQLException {
		this.written.sequences.addAll(this.knownSequences);
		if (this.typesStay) {
			this.written.enums.addAll(this.wanted.enums());
			this.written.composites.addAll(this.wanted.composites());
		}
		List<OpenTable> open = open(alike);
		boolean isComplete = open.isEmpty() && this.typesStay && this.wanted.views().isEmpty()
				&& this.knownSequences.size() == this.wanted.sequences().size();
		if (!isComplete) {
			boolean isFirst = true;
			for (List<OpenTable> part : parts(open)) {
				ask(part, isFirst);
				isFirst = false;
			}
		}
	}

	/** Takes over the tables that are known. */
	private List<OpenTable> open(Alike alike) {
		Map<QualifiedName, List<Index>> indexes = new HashMap<>();
		this.wanted.indexes()
			.forEach((index) -> indexes.computeIfAbsent(index.table(), (key) -> new ArrayList<>()).add(index));
		List<OpenTable> open = new ArrayList<>();
		boolean hasViews = !this.wanted.views().isEmpty();
		for (Table table : this.wanted.tables()) {
			OpenTable each = alike.open(table, indexes.getOrDefault(table.name(), List.of()));
			// A view finds its tables in the scratch schemas or in the real ones, but no
			// type of the one and table of the other, nor half a table.
			if (each.isKnown() && (this.typesStay || !hasViews)) {
				this.written.tables.add(each.known());
				this.written.indexes.addAll(each.knownIndexes());
			}
			else {
				open.add(hasViews ? each.whole() : each);
			}
		}
		return open;
	}

	/**
	 * At least one part, since there are other things than tables. A view is made on
	 * tables that have to be there with it.
	 */
	private List<List<OpenTable>> parts(List<OpenTable> tables) {
		List<List<OpenTable>> parts = new ArrayList<>(List.of(new ArrayList<>()));
		int locks = 0;
		for (OpenTable each : tables) {
			if (locks + each.locks() > LOCKS_AT_ONCE && this.wanted.views().isEmpty()) {
				parts.add(new ArrayList<>());
				locks = 0;
			}
			parts.get(parts.size() - 1).add(each);
			locks += each.locks();
		}
		return parts;
	}

	private void ask(List<OpenTable> part, boolean isFirst) throws SQLException {
		try {
			take(part, answer(part, false), isFirst);
		}
		catch (UnusableModelException ex) {
			// As a whole, either it is seen what is wrong, or a name was not seen.
			take(part, answer(part.stream().map(OpenTable::whole).toList(), true), isFirst);
		}
	}

	private Schema answer(List<OpenTable> part, boolean isWhole) throws SQLException {
		Schema.Builder some = this.wanted.toBuilder();
		if (this.typesStay) {
			// Functions that are there take the real ones.
			some.enums.clear();
			some.composites.clear();
		}
		if (!isWhole && this.wanted.views().isEmpty()) {
			Words words = new Words(
					part.stream().flatMap((each) -> each.words().words().stream()).collect(Collectors.toSet()));
			some.sequences.removeIf((each) -> this.knownSequences.contains(each) && !words.mayName(each.name().name()));
		}
		// Its owner may be in another part, or be there already.
		some.sequences.replaceAll((each) -> owned(each, null));
		some.tables.clear();
		some.indexes.clear();
		for (OpenTable each : part) {
			some.tables.add(each.asked());
			some.indexes.addAll(each.openIndexes());
		}
		return new Scratch(this.workspace, this.wanted.names()).written(some.build(), this.major);
	}

	private void take(List<OpenTable> part, Schema answer, boolean isFirst) {
		Map<QualifiedName, Table> tables = new HashMap<>();
		answer.tables().forEach((each) -> tables.put(each.name(), each));
		Set<QualifiedName> openIndexes = new HashSet<>();
		for (OpenTable each : part) {
			this.written.tables.add(each.answered(Objects.requireNonNull(tables.get(each.wanted().name()))));
			this.written.indexes.addAll(each.knownIndexes());
			each.openIndexes().forEach((index) -> openIndexes.add(index.qualifiedName()));
		}
		answer.indexes()
			.stream()
			.filter((each) -> openIndexes.contains(each.qualifiedName()))
			.forEach(this.written.indexes::add);
		takeSequencesOfColumns(answer);
		if (isFirst) {
			this.written.enums.addAll(answer.enums());
			this.written.composites.addAll(answer.composites());
			this.written.views.addAll(answer.views());
			takeSequences(answer);
		}
	}

	private void takeSequences(Schema answer) {
		Map<QualifiedName, Sequence> answered = new HashMap<>();
		answer.sequences().forEach((each) -> answered.put(each.name(), each));
		for (Sequence each : this.wanted.sequences()) {
			if (!this.knownSequences.contains(each)) {
				Sequence made = Objects.requireNonNull(answered.get(each.name()));
				this.written.sequences.add(owned(made, each.ownedBy()));
			}
		}
	}

	/** A column of the type {@code bigserial} brings a sequence that nobody spoke of. */
	private void takeSequencesOfColumns(Schema answer) {
		Set<QualifiedName> spoken = this.wanted.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
		answer.sequences()
			.stream()
			.filter((each) -> !spoken.contains(each.name()))
			.forEach(this.written.sequences::add);
	}

	private static Sequence owned(Sequence sequence, @Nullable ColumnName owner) {
		return new Sequence(sequence.name(), sequence.type(), sequence.options(), owner);
	}

}
