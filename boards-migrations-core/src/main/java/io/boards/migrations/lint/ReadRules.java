package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.measure.Effects;
import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.OutsideTransaction;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Statement;

/**
 * The rules that need no database.
 */
final class ReadRules {

	private static final int FIRST_CORRUPT = 140_000;

	private static final int LAST_CORRUPT = 140_003;

	private final Judged judged;

	private final int version;

	private final Mapped mapped;

	private final List<Finding> findings = new ArrayList<>();

	/** The tables that the revision itself has made by now. */
	private final List<Named> made = new ArrayList<>();

	private ReadRules(Judged judged, int version, Mapped mapped) {
		this.judged = judged;
		this.version = version;
		this.mapped = mapped;
	}

	/**
	 * Reads a revision.
	 * @param judged the revision
	 * @param version the server's version, such as 180006 for 18.6
	 * @param mapped what the entities map
	 * @return what was found
	 */
	static List<Finding> of(Judged judged, int version, Mapped mapped) {
		ReadRules rules = new ReadRules(judged, version, mapped);
		rules.read();
		return rules.findings;
	}

	private void read() {
		if (this.judged.upgrade().form() == Way.Form.UNKNOWN) {
			add(Rule.NOT_MEASURED, 0, "What " + this.judged.script().name() + " does depends on what it reads.",
					"Describe what can be described by operations; keep jdbc() for a revision of its own.");
		}
		List<Act> before = new ArrayList<>();
		for (Statement statement : this.judged.upgrade().statements()) {
			for (Act act : ActReader.readAll(statement)) {
				forward(statement, act, before);
				before.add(act);
			}
		}
		this.judged.ways().forEach(this::inTransaction);
		if (this.judged.ways().stream().anyMatch((way) -> way.form() == Way.Form.BROKEN)) {
			add(Rule.FAILS, 0, "The migration throws an exception where it is only asked what it does.",
					"What its operations need has to be known without a database; what is read belongs to jdbc().");
		}
		this.findings.addAll(NameRules.of(this.judged));
		this.findings.addAll(StyleRules.of(this.judged, this.made));
		this.findings.addAll(EnumRules.of(this.judged, this.version));
		this.findings.addAll(InverseRules.of(this.judged, this.made));
	}

	private void forward(Statement statement, Act act, List<Act> before) {
		int line = statement.line();
		if (act instanceof Act.CreateTable create) {
			this.made.add(create.table());
		}
		else if (act instanceof Act.DropTable drop && !isMade(drop.table())) {
			add(Rule.DROP_TABLE, line, "Drops the table " + drop.table() + ".",
					"Release without it first. Then drop it in a later revision: -- allow: drop-table REASON");
			stillMapped(line, "drops", drop.table());
		}
		else if (act instanceof Act.DropColumn drop && !isMade(drop.table())) {
			String column = drop.table() + "." + Quoting.asRead(drop.column());
			add(Rule.DROP_COLUMN, line, "Drops the column " + column + ".",
					"Release without its mapping first. Then drop it in a later revision: -- allow: drop-column REASON",
					Effects.computes(column));
			stillMapped(line, "drops", drop.table(), drop.column());
		}
		else if (act instanceof Act.DropSchema drop) {
			add(Rule.DROP_SCHEMA, line, "Drops the " + drop.kind() + " " + drop.name() + ".",
					"Take it out of the revision. Whoever wants to drop it does so by hand.");
		}
		else if (act instanceof Act.Truncate truncate && !isMade(truncate.table())) {
			add(Rule.TRUNCATE, line, "Deletes all rows of " + truncate.table() + ".",
					"Delete the rows that are meant, in batches, outside of the schema's revisions.");
		}
		else if (act instanceof Act.Cascade) {
			add(Rule.CASCADE, line, "Says CASCADE.", "Name everything that goes, each in a statement of its own.");
		}
		else if (act instanceof Act.DropNotNull drop && !isMade(drop.table())) {
			add(Rule.DROP_NOT_NULL, line, "Lets " + drop.table() + "." + Quoting.asRead(drop.column()) + " be null.",
					"Release what copes with nulls first.");
		}
		else if (act instanceof Act.AddColumn add && add.isRequired() && !isMade(add.table())) {
			String column = Quoting.asRead(add.column());
			add(Rule.REQUIRED_COLUMN, line,
					"Adds the column " + add.table() + "." + column + ", which is not null and has no default.",
					"ALTER TABLE " + add.table() + " ADD COLUMN " + column + " " + add.type() + " DEFAULT … NOT NULL;"
							+ "\nor without NOT NULL, to be filled and constrained by later revisions.");
		}
		else if (act instanceof Act.Create create) {
			unguarded(line, create, before);
		}
		else {
			renamed(line, act);
			index(line, act);
		}
	}

	private void renamed(int line, Act act) {
		if (act instanceof Act.RenameColumn rename && !isMade(rename.table())) {
			String table = rename.table().sql();
			String from = Quoting.asRead(rename.column());
			String to = Quoting.asRead(rename.to());
			add(Rule.RENAME_COLUMN, line, "Renames the column " + table + "." + from + " to " + to + ".",
					"Add " + to + ", write both, fill it, read " + to + ", and drop " + from
							+ " in a later release; or keep the name in the database: @Column(name = \""
							+ rename.column() + "\").",
					Effects.renames("the column " + table + "." + from, to));
			stillMapped(line, "renames", rename.table(), rename.column());
		}
		else if (act instanceof Act.Rename rename && !isMade(rename.name())) {
			add(Rule.RENAME_TABLE, line,
					"Renames the " + rename.kind() + " " + rename.name() + " to " + rename.to() + ".",
					"ALTER … RENAME and, in the same revision, a view for the last release:\nCREATE VIEW "
							+ rename.name() + " AS SELECT * FROM " + rename.to() + ";",
					Effects.renames("the " + rename.kind() + " " + rename.name(), rename.to().sql()));
			if (!rename.name().name().equals(rename.to().name())) {
				stillMapped(line, "renames", rename.name());
			}
		}
		else if (act instanceof Act.RenameValue rename) {
			add(Rule.RENAME_ENUM_VALUE, line,
					"Renames the value '" + rename.value() + "' of " + rename.type() + " to '" + rename.to() + "'.",
					"ALTER TYPE " + rename.type() + " ADD VALUE '" + rename.to()
							+ "'; then change rows, and leave the old value where it is.",
					Effects.renames("the value " + Quoting.literal(rename.value()) + " of " + rename.type(),
							Quoting.literal(rename.to())));
		}
	}

	private void index(int line, Act act) {
		if (act instanceof Act.CreateIndex create && create.concurrently() && this.version >= FIRST_CORRUPT
				&& this.version <= LAST_CORRUPT) {
			add(Rule.CORRUPT_INDEX, line, "Builds an index of " + create.table() + " concurrently.",
					"Update the server to 14.4 or later first.");
		}
	}

	private void unguarded(int line, Act.Create create, List<Act> before) {
		boolean isKnown = create.guarded() || (create.on() != null && isMade(create.on()))
				|| before.stream()
					.anyMatch((act) -> act instanceof Act.Drop drop && drop.kind().equals(create.kind())
							&& drop.name().mayBe(create.name()));
		if (isKnown) {
			return;
		}
		String name = create.name().sql();
		switch (create.kind()) {
			case "POLICY" ->
				add(Rule.UNGUARDED_OBJECT, line, "Creates the policy " + name + ", and fails where it is there.",
						"DROP POLICY IF EXISTS " + name + " ON " + create.on()
								+ ";\nin front of it, or a DO block that looks into pg_catalog.pg_policies.");
			case "EXTENSION" ->
				add(Rule.UNGUARDED_OBJECT, line, "Creates the extension " + name + ", and fails where it is there.",
						"CREATE EXTENSION IF NOT EXISTS " + name + ";");
			case "ROLE",
					"USER" ->
				add(Rule.UNGUARDED_OBJECT, line,
						"Creates the role " + name + ", which all databases of the server share.",
						"A DO block that looks into pg_catalog.pg_roles.");
			default -> {
				// Who else would have made it?
			}
		}
	}

	private void inTransaction(Way way) {
		for (Statement statement : way.statements()) {
			if (way.transactional() && OutsideTransaction.isNeededBy(statement)) {
				String marker = (way == this.judged.upgrade()) ? "upgrade" : "downgrade";
				add(Rule.IN_TRANSACTION, statement.line(), "The statement cannot run in a transaction.",
						"A revision of its own, with the line\n-- migrate:" + marker + " transaction:false");
			}
		}
	}

	private void stillMapped(int line, String does, Named table) {
		if (!this.mapped.columns(table.name()).isEmpty()) {
			stillMapped(line, table.sql(), does);
		}
	}

	private void stillMapped(int line, String does, Named table, String column) {
		if (this.mapped.columns(table.name()).contains(column)) {
			stillMapped(line, table + "." + Quoting.asRead(column), does);
		}
	}

	private void stillMapped(int line, String what, String does) {
		add(Rule.STILL_MAPPED, line,
				"An entity of this application maps " + what + ", which the revision " + does + ".",
				"Take the mapping away, or leave the database as it is.");
	}

	private boolean isMade(Named table) {
		return this.made.stream().anyMatch((each) -> each.mayBe(table));
	}

	private void add(Rule rule, int line, String what, String instead) {
		this.findings.add(this.judged.finding(rule, line, what, instead));
	}

	/** Where the revision says so itself, whoever has read it knows. */
	private void add(Rule rule, int line, String what, String instead, String note) {
		Finding finding = this.judged.finding(rule, line, what, instead);
		this.findings.add(this.judged.script().notes().contains(note) ? finding.as(Severity.WARNING) : finding);
	}

}
