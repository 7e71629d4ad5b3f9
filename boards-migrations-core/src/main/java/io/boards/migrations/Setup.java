package io.boards.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.generate.SchemaSource;
import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.runtime.NoConnectionException;
import io.boards.migrations.runtime.OnUnknown;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.SiblingDatabases;
import io.boards.migrations.runtime.Tenant;
import io.boards.migrations.script.MigrationFactory;
import io.boards.migrations.script.PostWrite;
import io.boards.migrations.script.FoundScripts;
import io.boards.migrations.script.SourceDirectories;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Migrations} are made of.
 *
 * @param source the database
 * @param locations where the revisions are
 * @param sources where they are written; null for an application that is only run
 * @param postWrite what is done with files that were written
 * @param classLoader who loads them
 * @param factory makes migrations in Java
 * @param settings how steps are run
 * @param onUnknown what to do about revisions that only the database has; null for the
 * standard
 * @param model what the entities want; null where nobody can say
 * @param generation how it is compared
 * @param siblings other databases of the server; null where they cannot be reached
 * @param lint how strict the lint is
 * @param tenancy the tenants; null where there are none
 */
record Setup(DataSource source, List<String> locations, @Nullable SourceDirectories sources, PostWrite postWrite,
		ClassLoader classLoader, MigrationFactory factory, RunSettings settings, @Nullable OnUnknown onUnknown,
		@Nullable SchemaSource model, GenerateSettings generation, @Nullable SiblingDatabases siblings,
		LintSettings lint, @Nullable Tenancy tenancy) {

	Setup withSources(SourceDirectories directories) {
		return new Setup(this.source, this.locations, directories, this.postWrite, this.classLoader, this.factory,
				this.settings, this.onUnknown, this.model, this.generation, this.siblings, this.lint, this.tenancy);
	}

	/**
	 * The same in the schema of a tenant.
	 * @param tenant the tenant
	 * @return its setup
	 */
	Setup of(Tenant tenant) {
		RunListener listener = this.settings.listener().ofTenant(tenant.schema());
		return new Setup(this.source, this.locations, this.sources, this.postWrite, this.classLoader, this.factory,
				this.settings.withTenant(tenant).withListener(listener), this.onUnknown, this.model, this.generation,
				this.siblings, this.lint, this.tenancy);
	}

	/**
	 * The same on another database, of which nobody hears, and which has no tenants.
	 * @param other the other database
	 * @return its setup
	 */
	Setup on(DataSource other) {
		return new Setup(other, this.locations, this.sources, this.postWrite, this.classLoader, this.factory,
				untenanted().withListener(RunListener.NONE), this.onUnknown, this.model, this.generation, this.siblings,
				this.lint, null);
	}

	private RunSettings untenanted() {
		return (this.settings.tenant() != null) ? this.settings.withTenant(null) : this.settings;
	}

	/**
	 * The same with what the entities want as it is now.
	 * @return its setup
	 */
	Setup withModelReadOnce() {
		SchemaSource known = (this.model != null) ? read(this.model) : null;
		return new Setup(this.source, this.locations, this.sources, this.postWrite, this.classLoader, this.factory,
				this.settings, this.onUnknown, known, this.generation, this.siblings, this.lint, this.tenancy);
	}

	private SchemaSource read(SchemaSource from) {
		try (Connection connection = NoConnectionException.take(this.source)) {
			DesiredSchema desired = from.desired(connection.getMetaData().getDatabaseMajorVersion());
			return (version) -> desired;
		}
		catch (SQLException ex) {
			throw new DatabaseException("asking for the server's version", ex);
		}
	}

	FoundScripts found() {
		return FoundScripts.find(this.locations, this.sources, this.classLoader, this.factory);
	}

}
