package io.boards.migrations;

import java.util.Optional;

import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.Revisions;
import io.boards.migrations.script.FoundScripts;
import io.boards.migrations.script.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of an application, each file of which is read once, and understood when
 * that is needed.
 */
final class LazyRevisions implements Revisions {

	private final Setup setup;

	private @Nullable FoundScripts found;

	private volatile @Nullable Revisions understood;

	LazyRevisions(Setup setup) {
		this.setup = setup;
	}

	@Override
	public Scripts scripts() {
		return understood().scripts();
	}

	@Override
	public RevisionGraph graph() {
		return understood().graph();
	}

	private synchronized Revisions understood() {
		Revisions known = this.understood;
		if (known == null) {
			FoundScripts files = files();
			// If they are broken, they are found anew next time.
			this.found = null;
			Scripts scripts = files.read();
			known = Revisions.of(scripts, RevisionGraph.of(scripts.revisions(), scripts::locationsOf));
			this.understood = known;
		}
		return known;
	}

	@Override
	public boolean areUnread() {
		return this.understood == null;
	}

	@Override
	public synchronized Optional<FoundScripts> found() {
		return (this.understood != null) ? Optional.empty() : Optional.of(files());
	}

	private FoundScripts files() {
		FoundScripts known = this.found;
		if (known == null) {
			known = this.setup.found();
			this.found = known;
		}
		return known;
	}

}
