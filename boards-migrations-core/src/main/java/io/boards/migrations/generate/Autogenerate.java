package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.boards.migrations.diff.CompositeArrays;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Compares a wanted schema with that of a database, and makes revisions of the
 * difference. It works in a transaction that is always rolled back.
 */
public final class Autogenerate {

	private final SchemaSource source;

	private final GenerateSettings settings;

	private final @Nullable String role;

	private final @Nullable String tenant;

	/**
	 * Comparisons with one wanted schema.
	 * @param source where it comes from
	 * @param settings how it is compared
	 */
	public Autogenerate(SchemaSource source, GenerateSettings settings) {
		this(source, settings, null, null);
	}

	private Autogenerate(SchemaSource source, GenerateSettings settings, @Nullable String role,
			@Nullable String tenant) {
		this.source = source;
		this.settings = settings;
		this.role = role;
		this.tenant = tenant;
	}

	/**
	 * The same as another role.
	 * @param name the role; null for the connection's own
	 * @return the comparisons
	 */
	public Autogenerate as(@Nullable String name) {
		return new Autogenerate(this.source, this.settings, name, this.tenant);
	}

	/**
	 * The same where names without a schema are those of a tenant.
	 * @param schema the tenant's schema; null for the connection's own
	 * @return the comparisons
	 */
	public Autogenerate in(@Nullable String schema) {
		return new Autogenerate(this.source, this.settings, this.role, schema);
	}

	/**
	 * The difference.
	 * @param connection a connection with no transaction open, to a database at its head
	 * @return what is different
	 * @throws UnusableModelException where PostgreSQL refuses what is wanted
	 * @throws UnreachableModelException where the database does not allow it
	 */
	public Drift compare(Connection connection) {
		try (Workspace workspace = Workspace.open(connection, this.role, this.tenant)) {
			return new Comparison(workspace, this.settings).of(this.source);
		}
		catch (SQLException ex) {
			throw new UnreachableModelException(ex);
		}
	}

	/**
	 * The revisions that remove the difference, seen to do so and to lead back.
	 * @param connection a connection with no transaction open, to a database at its head
	 * @return revisions in their order; none where there is no difference
	 * @throws UndecidedRenameException where something may have been renamed
	 * @throws UnconvertibleColumnException where the values of a column have no way to
	 * its new type
	 * @throws UnprovenException where the revisions do not lead where they have to
	 * @throws UnusableModelException where PostgreSQL refuses what is wanted
	 * @throws UnreachableModelException where the database does not allow it
	 */
	public Generated generate(Connection connection) {
		try (Workspace workspace = Workspace.open(connection, this.role, this.tenant)) {
			Drift drift = new Comparison(workspace, this.settings).of(this.source);
			if (!drift.candidates().isEmpty()) {
				throw new UndecidedRenameException(drift.candidates());
			}
			List<Operation> operations = this.settings.customizer().customize(drift.operations());
			if (operations.isEmpty()) {
				return new Generated(List.of(), drift.notes(), workspace.schema());
			}
			requireWaysFor(operations, drift);
			SafeForms.Result forms = this.settings.simple() ? SafeForms.plain(operations)
					: SafeForms.of(operations, drift);
			List<RevisionBody> bodies = new Proof(workspace, drift).run(forms.phases(), forms.notes());
			return new Generated(bodies, drift.notes(), workspace.schema());
		}
		catch (SQLException ex) {
			throw new UnreachableModelException(ex);
		}
	}

	private static void requireWaysFor(List<Operation> operations, Drift drift) {
		List<AlterColumnType> changes = AlterColumnTypes.among(operations)
			.filter((each) -> CompositeArrays.isBarred(each, drift.there(), drift.target()))
			.toList();
		if (!changes.isEmpty()) {
			throw new UnconvertibleColumnException(changes, drift.there(), drift.target());
		}
	}

	/**
	 * What was generated.
	 *
	 * @param revisions the revisions, each to be put on top of the one before
	 * @param notes what people should know
	 * @param schema the schema of names that had none
	 */
	public record Generated(List<RevisionBody> revisions, List<String> notes, String schema) {

		public Generated {
			revisions = List.copyOf(revisions);
			notes = List.copyOf(notes);
		}

	}

}
