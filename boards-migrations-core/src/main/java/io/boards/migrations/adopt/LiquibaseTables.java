package io.boards.migrations.adopt;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.adopt.LiquibaseState.ChangeSet;
import io.boards.migrations.failure.Fact;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of Liquibase.
 */
final class LiquibaseTables {

	private static final String TOOL = "Liquibase";

	private static final QualifiedName LOG = QualifiedName.of("databasechangelog");

	private static final String LOCK = "databasechangeloglock";

	private LiquibaseTables() {
	}

	static LiquibaseState read(Connection connection, @Nullable QualifiedName table) {
		ForeignTable log = ForeignTable.find(connection, TOOL, (table != null) ? table : LOG);
		ForeignTable lock = ForeignTable.find(connection, TOOL, log.name().sibling(LOCK));
		List<Fact> faults = new ArrayList<>();
		for (List<@Nullable String> row : lock.read("locked", "lockedby", "lockgranted")) {
			if ("t".equals(row.get(0))) {
				faults.add(new Fact("locked", "by " + row.get(1) + " since " + row.get(2)));
			}
		}
		List<ChangeSet> changeSets = new ArrayList<>();
		List<List<@Nullable String>> rows = new ArrayList<>(
				log.read("orderexecuted", "id", "author", "filename", "exectype", "tag"));
		rows.sort(Comparator.comparingInt((row) -> Integer.parseInt(text(row, 0))));
		for (List<@Nullable String> row : rows) {
			ChangeSet changeSet = new ChangeSet(text(row, 1), text(row, 2), text(row, 3),
					Optional.ofNullable(row.get(5)));
			changeSets.add(changeSet);
			if ("FAILED".equals(row.get(4))) {
				faults.add(new Fact("failed", changeSet.toString()));
			}
		}
		if (!faults.isEmpty()) {
			throw new UnfinishedHistoryException(TOOL, log.name(), faults,
					"Let Liquibase finish: wait for who holds its lock, or, if nobody does, release it"
							+ " (liquibase releaseLocks); run what failed again (liquibase update). Then adopt the"
							+ " database.");
		}
		return new LiquibaseState(log.name(), changeSets);
	}

	private static String text(List<@Nullable String> row, int column) {
		return String.valueOf(row.get(column));
	}

}
