package io.boards.migrations;

import java.util.Set;

import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.Revisions;
import io.boards.migrations.runtime.Runner;
import io.boards.migrations.runtime.Tenant;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.tenant.TenantNeededException;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of an application, read when they are first needed, and once for all
 * tenants.
 */
final class Library {

	private final Setup setup;

	private final Shelf shelf;

	private @Nullable Loaded loaded;

	Library(Setup setup) {
		this(setup, new Shelf(setup));
	}

	private Library(Setup setup, Shelf shelf) {
		this.setup = setup;
		this.shelf = shelf;
	}

	/**
	 * The same scripts in the schema of a tenant.
	 * @param tenant the tenant
	 * @return a library that reads none of them again
	 */
	Library of(Tenant tenant) {
		return new Library(this.setup.of(tenant), this.shelf);
	}

	/**
	 * The same, where the entities are read once for all tenants, and at once: reading
	 * them may take beans that the calling thread is making.
	 * @return the library
	 */
	Library withModelReadOnce() {
		return new Library(this.setup.withModelReadOnce(), this.shelf);
	}

	Setup setup() {
		return this.setup;
	}

	/**
	 * For what may not need to know them.
	 * @return scripts that are not understood before they have to be
	 */
	synchronized Loaded lazily() {
		Revisions revisions = this.shelf.revisions();
		Loaded known = this.loaded;
		if (known == null || known.revisions() != revisions) {
			known = new Loaded(revisions,
					new Runner(this.setup.source(), revisions, this.setup.settings(), this.setup.onUnknown()));
			this.loaded = known;
		}
		return known;
	}

	/** Also where there is no revision yet, for whoever writes the first one. */
	Loaded any() {
		Loaded known = lazily();
		known.graph();
		return known;
	}

	/** For what needs no database. */
	Loaded load() {
		Loaded known = any();
		known.scripts().requireSome();
		return known;
	}

	/**
	 * For what is done with the one database, or the schema of one tenant.
	 * @return the scripts and what runs them there
	 * @throws TenantNeededException where there are tenants, and it is that of none
	 */
	Loaded here() {
		requireOne();
		return load();
	}

	/**
	 * Sees that it is known in which schema something is to be done.
	 * @throws TenantNeededException where there are tenants, and none is named
	 */
	void requireOne() {
		if (hasTenants()) {
			throw new TenantNeededException();
		}
	}

	boolean hasTenants() {
		return this.setup.tenancy() != null && this.setup.settings().tenant() == null;
	}

	/** Then what is written has to do in any schema. */
	boolean isOfTenants() {
		return this.setup.tenancy() != null || this.setup.settings().tenant() != null;
	}

	RevisionGraph graph() {
		return any().graph();
	}

	Scripts scripts() {
		return any().scripts();
	}

	/** What is applied for one tenant or another, where there are tenants. */
	Set<String> applied() {
		Tenancy tenancy = this.setup.tenancy();
		return (tenancy != null && hasTenants()) ? new Tenants(this, tenancy).applied() : any().applied();
	}

	/** Reads the scripts anew when they are needed next. */
	void forget() {
		this.shelf.forget();
	}

	/** What is read once. */
	private static final class Shelf {

		private final Setup setup;

		private @Nullable Revisions revisions;

		Shelf(Setup setup) {
			this.setup = setup;
		}

		synchronized Revisions revisions() {
			Revisions known = this.revisions;
			if (known == null) {
				known = new LazyRevisions(this.setup);
				this.revisions = known;
			}
			return known;
		}

		synchronized void forget() {
			this.revisions = null;
		}

	}

}
