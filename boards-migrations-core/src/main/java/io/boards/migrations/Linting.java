package io.boards.migrations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.LintScope;
import io.boards.migrations.lint.LintScope.Extent;
import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.lint.Linter;
import io.boards.migrations.lint.Linter.Upgrade;
import io.boards.migrations.lint.Sizes;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.runtime.NoConnectionException;
import io.boards.migrations.runtime.Tenant;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.SourceDirectories;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.SearchPath;

/**
 * Judges revisions: chooses them, and brings a database to where each of them begins.
 */
final class Linting {

	private final Library library;

	private final Setup setup;

	private final LintScope scope;

	private final RevisionGraph graph;

	Linting(Library library, LintScope scope) {
		this.library = library;
		this.setup = library.setup();
		this.scope = scope;
		this.graph = library.graph();
	}

	LintReport report() {
		List<Revision> chosen = chosen();
		return (this.scope.live() || chosen.isEmpty()) ? live(chosen)
				: new Replays(this.setup).empty((there) -> replayed(chosen, there));
	}

	private List<Revision> chosen() {
		Set<String> out = new HashSet<>();
		String startAfter = this.setup.lint().startAfter();
		if (startAfter != null) {
			out.addAll(this.graph.withAncestors(List.of(this.graph.resolve(startAfter).id())));
		}
		List<String> named = this.scope.revisions().stream().map((name) -> this.graph.resolve(name).id()).toList();
		switch (this.scope.extent()) {
			case PENDING -> out.addAll(this.library.applied());
			case SINCE -> out.addAll(this.graph.withAncestors(named));
			default -> {
				// All, or those that are named
			}
		}
		return this.graph.revisions()
			.stream()
			.filter((each) -> !out.contains(each.id()))
			.filter((each) -> this.scope.extent() != Extent.NAMED || named.contains(each.id()))
			.toList();
	}

	private LintReport live(List<Revision> chosen) {
		this.library.requireOne();
		requirePending(chosen);
		try (Connection connection = NoConnectionException.take(this.setup.source())) {
			Linter linter = linter(connection, true);
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try {
				prepare(connection);
				Upgrade last = Upgrade.RAN;
				for (Revision each : chosen) {
					if (last == Upgrade.RAN) {
						last = linter.judge(script(each), file(script(each)), connection);
					}
					else {
						linter.read(script(each), file(script(each)));
					}
				}
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(autoCommit);
			}
			return linter.report();
		}
		catch (SQLException ex) {
			throw new DatabaseException("trying revisions", ex);
		}
	}

	private void requirePending(List<Revision> chosen) {
		Set<String> there = new HashSet<>(chosen.isEmpty() ? Set.of() : this.library.applied());
		for (Revision each : chosen) {
			if (there.contains(each.id())) {
				throw NotTriableException.applied(each.id());
			}
			Set<String> needed = new HashSet<>(this.graph.withAncestors(List.of(each.id())));
			needed.removeAll(there);
			needed.remove(each.id());
			if (!needed.isEmpty()) {
				throw NotTriableException.needing(each.id(), needed);
			}
			there.add(each.id());
		}
	}

	private LintReport replayed(List<Revision> chosen, Migrations there) {
		try {
			Linter linter;
			try (Connection connection = NoConnectionException.take(there.library().setup().source())) {
				linter = linter(connection, false);
			}
			Set<String> done = new HashSet<>();
			boolean isBroken = false;
			for (Revision each : chosen) {
				Script script = script(each);
				if (isBroken) {
					linter.read(script, file(script));
					continue;
				}
				bring(there, needed(each), done);
				Upgrade upgrade = judge(linter, script, there);
				isBroken = upgrade == Upgrade.FAILED;
				if (upgrade == Upgrade.UNKNOWN) {
					bring(there, List.of(each.id()), done);
					try (Connection connection = NoConnectionException.take(there.library().setup().source())) {
						linter.ran(connection);
					}
				}
				done.add(each.id());
			}
			return linter.report();
		}
		catch (SQLException ex) {
			throw new DatabaseException("trying revisions", ex);
		}
	}

	private Upgrade judge(Linter linter, Script script, Migrations there) throws SQLException {
		try (Connection connection = NoConnectionException.take(there.library().setup().source())) {
			connection.setAutoCommit(true);
			be(connection, "");
			return linter.judge(script, file(script), connection);
		}
	}

	private List<String> needed(Revision revision) {
		List<String> needed = new ArrayList<>(this.graph.withAncestors(List.of(revision.id())));
		needed.remove(revision.id());
		return needed;
	}

	/** What was tried has been run, but is not noted yet. */
	private void bring(Migrations there, Collection<String> needed, Set<String> done) {
		if (done.containsAll(needed)) {
			return;
		}
		if (!done.isEmpty()) {
			there.stamp(this.graph.maximal(done).toArray(String[]::new));
		}
		for (String each : this.graph.maximal(Set.copyOf(this.graph.withAncestors(needed)))) {
			there.upgrade(each);
		}
		done.addAll(this.graph.withAncestors(needed));
	}

	private void prepare(Connection connection) throws SQLException {
		be(connection, "LOCAL ");
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET LOCAL lock_timeout = " + this.setup.settings().lockTimeout().toMillis());
			Tenant tenant = this.setup.settings().tenant();
			if (tenant != null) {
				for (String each : SearchPath.making(tenant.schema())) {
					statement.execute(each);
				}
			}
		}
	}

	private void be(Connection connection, String local) throws SQLException {
		String role = this.setup.settings().role();
		if (role != null) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("SET " + local + "ROLE " + Quoting.identifier(role));
			}
		}
	}

	private Linter linter(Connection connection, boolean live) throws SQLException {
		int major = connection.getMetaData().getDatabaseMajorVersion();
		int version = major * 10_000 + connection.getMetaData().getDatabaseMinorVersion();
		LintSettings settings = this.library.isOfTenants() ? this.setup.lint().ofTenants() : this.setup.lint();
		Linter linter = new Linter(settings, new MappedEntities(this.setup.model(), major),
				new Sizes(this.scope.rows(), live), version);
		List<Revision> heads = this.graph.heads();
		if (heads.size() > 1) {
			linter.severalHeads(heads.stream().map(Revision::id).toList(), file(script(heads.get(heads.size() - 1))));
		}
		return linter;
	}

	private Script script(Revision revision) {
		return this.library.scripts().find(revision.id()).orElseThrow();
	}

	/** A class is where its source is, if that is known. */
	private String file(Script script) {
		SourceDirectories sources = this.setup.sources();
		if (script instanceof JavaScript && sources != null) {
			Path file = sources.java().resolve(script.name() + ".java");
			return Files.exists(file) ? file.toString().replace('\\', '/') : script.location();
		}
		return script.location();
	}

}
