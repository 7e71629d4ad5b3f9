package io.boards.migrations.generate;

import java.util.HashSet;
import java.util.Set;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Quoting;

/**
 * Tables that consist of partitions, for which PostgreSQL has fewer forms. Which
 * partitions there are when a revision runs, nobody knows when it is written.
 *
 * @param tables the tables, under the names before and afterwards
 * @param validatesLater whether a foreign key of theirs can look at old rows later
 */
record Partitioned(Set<QualifiedName> tables, boolean validatesLater) {

	private static final int FOREIGN_KEYS_VALIDATE_LATER = 18;

	static Partitioned of(Drift drift) {
		Set<QualifiedName> tables = new HashSet<>(drift.partitioned());
		drift.renames().tables().forEach((before, after) -> {
			if (drift.partitioned().contains(before)) {
				tables.add(after);
			}
		});
		return new Partitioned(Set.copyOf(tables), drift.serverVersion() >= FOREIGN_KEYS_VALIDATE_LATER);
	}

	boolean contains(QualifiedName table) {
		return this.tables.contains(table);
	}

	static String noteOnIndex(QualifiedName table) {
		return "The table " + Quoting.name(table) + " is partitioned: PostgreSQL builds its indexes only while writers"
				+ " wait. Where that takes long, build the same index with CONCURRENTLY on each partition before: it is"
				+ " then taken as it is.";
	}

	static String noteOnKey(QualifiedName table) {
		return "The table " + Quoting.name(table) + " is partitioned: PostgreSQL builds the index of its key only while"
				+ " readers and writers wait. Where that takes long, give each partition the same key before, from a"
				+ " unique index that is built with CONCURRENTLY: it is then taken as it is.";
	}

	static String noteOnForeignKey(QualifiedName table) {
		return "The table " + Quoting.name(table)
				+ " is partitioned: before version 18 PostgreSQL adds a foreign key to"
				+ " it only while writers wait until all rows have been read. Where that takes long, give each partition"
				+ " the same foreign key before, NOT VALID, and validate it: it is then taken as it is.";
	}

}
