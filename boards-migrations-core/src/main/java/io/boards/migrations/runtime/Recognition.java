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

	private final Map<String, AppliedRevision> byFile = new HashMap<>();

	private final Map<String, AppliedRevision> others = new HashMap<>();

	private final Set<String> heads;

	private final boolean sound;

	Recognition(AppliedSet applied) {
		this.sound = applied.exists() && applied.unfinished().sections().isEmpty();
		this.heads = new HashSet<>(applied.ids());
		for (AppliedRevision row : applied.revisions()) {
			String checksum = row.checksum();
			String file = (checksum != null) ? Checksum.fileOf(checksum) : "";
			if (file.isEmpty() || this.byFile.put(file, row) != null) {
				this.others.put(row.revision(), row);
			}
			this.heads.removeAll(row.parents());
		}
	}

	/**
	 * The head of an application, where the database is there.
	 * @param glance the scripts of the application
	 * @return its id; empty where it takes more to know
	 */
	Optional<String> head(Glance glance) {
		if (!this.sound || this.heads.size() != 1
				|| glance.files().size() + glance.inJava().size() != this.byFile.size() + this.others.size()) {
			return Optional.empty();
		}
		for (String file : glance.files()) {
			if (this.byFile.remove(file) == null) {
				return Optional.empty();
			}
		}
		for (JavaScript script : glance.inJava()) {
			AppliedRevision row = this.others.remove(script.revision().id());
			if (row == null || !isSame(script.revision(), row)) {
				return Optional.empty();
			}
		}
		return Optional.of(this.heads.iterator().next());
	}

	/**
	 * A class is not hashed; of a graph it is all but its labels, which are not stored.
	 */
	private static boolean isSame(Revision revision, AppliedRevision row) {
		return row.checksum() == null && revision.labels().isEmpty() && revision.revises().equals(row.parents())
				&& revision.dependsOn().equals(row.dependsOn());
	}

}
