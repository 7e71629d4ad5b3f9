package io.boards.migrations.runtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.script.Checksum;
import io.boards.migrations.script.Glance;
import io.boards.migrations.script.JavaScript;

/**
 * Sees that a database has the scripts of an application, all of them and no others,
 * where each file is the same to the byte. Then there is nothing to do and nothing to
 * refuse, and none of them has to be understood.
 */
final class Recognition {

	private Recognition() {
	}

	/**
	 * The head of an application, where the database is there.
	 * @param applied what the database has
	 * @param glance the scripts of the application
	 * @return its id; empty where it takes more to know
	 */
	static Optional<String> head(AppliedSet applied, Glance glance) {
		if (!applied.exists() || !applied.unfinished().sections().isEmpty()
				|| glance.files().size() + glance.inJava().size() != applied.ids().size()) {
			return Optional.empty();
		}
		Map<String, AppliedRevision> byFile = new HashMap<>();
		Set<String> heads = new HashSet<>(applied.ids());
		for (AppliedRevision row : applied.revisions()) {
			String checksum = row.checksum();
			if (checksum != null) {
				byFile.put(Checksum.fileOf(checksum), row);
			}
			heads.removeAll(row.parents());
		}
		Set<String> unknown = new HashSet<>(applied.ids());
		for (String file : glance.files()) {
			AppliedRevision row = byFile.get(file);
			if (row == null || !unknown.remove(row.revision())) {
				return Optional.empty();
			}
		}
		for (JavaScript script : glance.inJava()) {
			AppliedRevision row = applied.rows().get(script.revision().id());
			if (row == null || !isSame(script.revision(), row) || !unknown.remove(row.revision())) {
				return Optional.empty();
			}
		}
		return (heads.size() == 1) ? Optional.of(heads.iterator().next()) : Optional.empty();
	}

	/**
	 * A class is not hashed; of a graph it is all but its labels, which are not stored.
	 */
	private static boolean isSame(Revision revision, AppliedRevision row) {
		return row.checksum() == null && revision.labels().isEmpty() && revision.revises().equals(row.parents())
				&& revision.dependsOn().equals(row.dependsOn());
	}

}
