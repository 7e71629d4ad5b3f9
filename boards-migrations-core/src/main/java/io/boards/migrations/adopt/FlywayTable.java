package io.boards.migrations.adopt;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.boards.migrations.adopt.FlywayFile.Kind;
import io.boards.migrations.adopt.FlywayState.Applied;
import io.boards.migrations.failure.Fact;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of Flyway: a journal, whose later rows can take back earlier ones.
 */
final class FlywayTable {

	private static final String TOOL = "Flyway";

	private static final QualifiedName NAME = QualifiedName.of("flyway_schema_history");

	private final Map<Object, Applied> applied = new LinkedHashMap<>();

	private final TreeSet<FlywayVersion> undone = new TreeSet<>();

	private final Set<Object> failed = new HashSet<>();

	private final List<Fact> faults = new ArrayList<>();

	private Optional<FlywayVersion> baseline = Optional.empty();

	private FlywayTable() {
	}

	/**
	 * Reads the table.
	 * @param connection the database
	 * @param name the table's name, or null for the usual one
	 * @param files the migrations that must be applied
	 * @return what Flyway did
	 */
	static FlywayState read(Connection connection, @Nullable QualifiedName name, List<FlywayFile> files) {
		ForeignTable table = ForeignTable.find(connection, TOOL, (name != null) ? name : NAME);
		FlywayTable history = new FlywayTable();
		table.read("installed_rank", "version", "description", "type", "script", "success")
			.stream()
			.map(Row::of)
			.sorted(Comparator.comparingInt(Row::rank))
			.forEach(history::follow);
		files.stream()
			.filter((file) -> file.kind() == Kind.VERSIONED)
			.sorted(Comparator.comparing((file) -> file.version().orElseThrow()))
			.forEach(history::require);
		files.stream().filter((file) -> file.kind() == Kind.REPEATABLE).forEach(history::require);
		if (!history.faults.isEmpty()) {
			throw new UnfinishedHistoryException(TOOL, table.name(), history.faults,
					"Let Flyway finish: flyway repair after a failed migration, then flyway migrate. Then adopt the"
							+ " database. A file that shall never run there must go.");
		}
		return new FlywayState(table.name(), history.highest(), List.copyOf(history.applied.values()),
				history.undone.stream().map(FlywayVersion::text).toList());
	}

	private void follow(Row row) {
		if (!row.success()) {
			this.faults.add(new Fact(row.script(), "failed"));
			this.failed.add(row.key());
		}
		else if (row.type().startsWith("UNDO") || row.type().equals("DELETE")) {
			this.applied.remove(row.key());
			row.parsed().filter((version) -> row.type().startsWith("UNDO")).ifPresent(this.undone::add);
		}
		else if (!row.type().equals("SCHEMA")) {
			this.applied.remove(row.key());
			this.applied.put(row.key(), new Applied(row.version(), row.description(), row.script()));
			row.parsed().ifPresent(this.undone::remove);
			if (row.isBaseline()) {
				this.baseline = row.parsed();
			}
		}
	}

	/** What a baseline stands for was never run, and need not be. */
	private void require(FlywayFile file) {
		Object key = file.version().map(Object.class::cast).orElse(file.description());
		boolean covered = file.version()
			.filter((version) -> this.baseline.filter((base) -> version.compareTo(base) <= 0).isPresent())
			.isPresent();
		if (!covered && !this.applied.containsKey(key) && !this.failed.contains(key)) {
			boolean undo = file.version().filter(this.undone::contains).isPresent();
			this.faults.add(new Fact(file.name(), undo ? "was undone and not applied again" : "was not applied"));
		}
	}

	private Optional<String> highest() {
		return this.applied.keySet()
			.stream()
			.filter(FlywayVersion.class::isInstance)
			.map(FlywayVersion.class::cast)
			.max(Comparator.naturalOrder())
			.map(FlywayVersion::text);
	}

	private record Row(int rank, Optional<String> version, String description, String type, String script,
			boolean success) {

		static Row of(List<@Nullable String> row) {
			return new Row(Integer.parseInt(String.valueOf(row.get(0))), Optional.ofNullable(row.get(1)),
					String.valueOf(row.get(2)), String.valueOf(row.get(3)), String.valueOf(row.get(4)),
					"t".equals(row.get(5)));
		}

		Optional<FlywayVersion> parsed() {
			return this.version.flatMap(FlywayVersion::parse);
		}

		/** Repeatable migrations have their description for a name. */
		Object key() {
			return parsed().map(Object.class::cast).orElse(this.description);
		}

		/** Its names in Flyway's own history: INIT, BASELINE, SQL_BASELINE. */
		boolean isBaseline() {
			return this.type.endsWith("BASELINE") || this.type.equals("INIT");
		}

	}

}
