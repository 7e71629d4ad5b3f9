package io.boards.migrations.lint;

import java.util.List;

import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Words;

/**
 * Reads the clauses of {@code ALTER TABLE}.
 */
final class AlterTableReader {

	private final Words words;

	private final Named table;

	private final List<Act> acts;

	private AlterTableReader(Words words, Named table, List<Act> acts) {
		this.words = words;
		this.table = table;
		this.acts = acts;
	}

	/**
	 * Reads on behind {@code ALTER TABLE}.
	 * @param words the statement
	 * @param acts gets what it does
	 */
	static void read(Words words, List<Act> acts) {
		words.takeCondition();
		words.take("only");
		Named table = words.named();
		if (table == null) {
			return;
		}
		words.take("*");
		acts.add(new Act.Mention(table, false));
		AlterTableReader reader = new AlterTableReader(words, table, acts);
		do {
			reader.clause();
		}
		while (words.skipClause());
	}

	private void clause() {
		if (this.words.take("rename")) {
			rename();
		}
		else if (this.words.take("set", "schema")) {
			String schema = this.words.name();
			this.acts.add(new Act.Rename("table", this.table, new Named(schema, this.table.name())));
		}
		else if (this.words.take("drop")) {
			drop();
		}
		else if (this.words.take("add")) {
			add();
		}
		else if (this.words.take("alter")) {
			alter();
		}
		else if (this.words.take("validate", "constraint")) {
			this.acts.add(new Act.Validate(this.table, String.valueOf(this.words.name())));
		}
		else if (this.words.take("detach", "partition")) {
			Named partition = this.words.named();
			if (partition != null) {
				this.acts.add(new Act.Mention(partition, false));
				this.acts.add(new Act.Detach(this.table, partition, this.words.takeAny("concurrently", "finalize")));
			}
		}
		else if (this.words.take("attach", "partition")) {
			Named partition = this.words.named();
			if (partition != null) {
				this.acts.add(new Act.Mention(partition, false));
			}
		}
		else if (this.words.take("enable", "row", "level", "security")) {
			this.acts.add(new Act.RowSecurity(this.table, true));
		}
		else if (this.words.take("disable", "row", "level", "security")) {
			this.acts.add(new Act.RowSecurity(this.table, false));
		}
	}

	private void rename() {
		if (this.words.take("constraint")) {
			return;
		}
		if (this.words.take("to")) {
			this.acts.add(new Act.Rename("table", this.table,
					new Named(this.table.schema(), String.valueOf(this.words.name()))));
			return;
		}
		this.words.take("column");
		String column = this.words.name();
		if (column != null && this.words.take("to")) {
			this.acts.add(new Act.RenameColumn(this.table, column, String.valueOf(this.words.name())));
		}
	}

	private void drop() {
		boolean constraint = this.words.take("constraint");
		if (!constraint) {
			this.words.take("column");
		}
		this.words.takeCondition();
		String name = this.words.name();
		if (name != null && !constraint) {
			this.acts.add(new Act.DropColumn(this.table, name));
		}
		if (this.words.clauseHasAny("cascade")) {
			this.acts.add(new Act.Cascade());
		}
	}

	private void add() {
		boolean isColumn = this.words.take("column");
		this.words.takeCondition();
		ColumnReader.read(this.words.fromHere(), this.table, this.acts);
		String name = this.words.name();
		if (name == null || (!isColumn && !ColumnReader.isColumn(name))) {
			return;
		}
		ColumnType read = ColumnType.take(this.words.fromHere());
		Named type = this.words.named();
		boolean hasValues = (read != null && read.isSerial()) || this.words.clauseHasAny("default", "generated");
		boolean notNull = this.words.clauseHas("not", "null") || this.words.clauseHas("primary", "key");
		this.acts.add(new Act.AddColumn(this.table, name, (type != null) ? type.sql() : "", notNull && !hasValues));
	}

	private void alter() {
		this.words.take("column");
		String column = this.words.name();
		if (column != null && this.words.take("drop", "not", "null")) {
			this.acts.add(new Act.DropNotNull(this.table, column));
		}
		else if (column != null && (this.words.take("type") || this.words.take("set", "data", "type"))) {
			ColumnType type = ColumnType.take(this.words.fromHere());
			if (type != null) {
				this.acts.add(new Act.Typed(this.table, column, type));
			}
		}
	}

}
