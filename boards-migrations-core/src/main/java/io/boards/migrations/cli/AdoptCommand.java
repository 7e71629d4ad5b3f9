package io.boards.migrations.cli;

import java.util.Set;
import java.util.concurrent.Callable;

import io.boards.migrations.TakeOver;
import io.boards.migrations.adopt.FlywayImport;
import io.boards.migrations.runtime.StampReport;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code migrations adopt}.
 */
@Command(name = "adopt",
		description = "Takes a database over from another tool: sees that it is done there, and notes where it stands.",
		footer = { "%nExamples:", "  migrations adopt --from alembic", "  migrations adopt --from flyway --as V7",
				"  migrations adopt --from liquibase --as 20250101_000000_initial_schema",
				"%nNothing is run, and the other tool's table stays as it is." })
final class AdoptCommand implements Callable<Integer> {

	private enum Tool {

		ALEMBIC, FLYWAY, LIQUIBASE

	}

	@Option(names = "--from", required = true, paramLabel = "TOOL", description = "alembic, flyway or liquibase.")
	private Tool from = Tool.ALEMBIC;

	@Option(names = "--as", paramLabel = "REVISION",
			description = "The revision that describes the database. Alembic's ids say it themselves.")
	private @Nullable String as;

	@Option(names = "--table", paramLabel = "NAME", description = "The other tool's table, where it has another name.")
	private @Nullable String table;

	@Option(names = "--location", paramLabel = "LOCATION",
			description = "Where Flyway's migrations are, to see that all are applied. By default "
					+ FlywayImport.DEFAULT_LOCATION + ", if it is there.")
	private @Nullable String location;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	AdoptCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		QualifiedName name = (this.table != null) ? QualifiedName.parse(this.table) : null;
		if (this.location != null && this.from != Tool.FLYWAY) {
			throw new ParameterException(this.spec.commandLine(), "--location is for Flyway only");
		}
		TakeOver takeOver = this.desk.migrations().takeOver();
		StampReport report = switch (this.from) {
			case ALEMBIC -> takeOver.alembic(withoutRevision(name));
			case FLYWAY -> takeOver.flyway(revision(), name, this.location);
			case LIQUIBASE -> takeOver.liquibase(revision(), name);
		};
		report.added().forEach((id) -> this.desk.terminal().result("+ " + id));
		this.desk.terminal().progress("At " + Lines.ids(Set.copyOf(report.current())) + "\n");
		return Desk.DONE;
	}

	private @Nullable QualifiedName withoutRevision(@Nullable QualifiedName name) {
		if (this.as != null) {
			throw new ParameterException(this.spec.commandLine(),
					"--as is not for Alembic: its table has the revisions");
		}
		return name;
	}

	private String revision() {
		if (this.as == null) {
			throw new ParameterException(this.spec.commandLine(),
					"--as is missing: the revision that describes the database");
		}
		return this.as;
	}

}
