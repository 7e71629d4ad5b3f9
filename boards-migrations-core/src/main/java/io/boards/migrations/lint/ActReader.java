package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a statement does.
 */
final class ActReader {

	/** What is made by statements that begin with CREATE and this. */
	private static final List<String> KINDS = List.of("event trigger", "materialized view", "foreign table",
			"constraint trigger", "policy", "trigger", "function", "procedure", "aggregate", "view", "extension",
			"rule", "sequence", "type", "domain", "role", "user");

	private final Words words;

	private final List<Act> acts = new ArrayList<>();

	private ActReader(Statement statement) {
		this.words = new Words(statement.text());
	}

	static List<Act> read(Statement statement) {
		ActReader reader = new ActReader(statement);
		reader.read();
		return reader.acts;
	}

	/**
	 * Reads also what the statements of a block do.
	 * @param statement a statement
	 * @return what it does
	 */
	static List<Act> readAll(Statement statement) {
		List<Act> acts = new ArrayList<>();
		for (Statement each : BlockReader.all(statement)) {
			for (Act act : read(each)) {
				acts.add((act instanceof Act.Create create) ? new Act.Create(create.kind(), create.name(), create.on(),
						create.guarded() || BlockReader.looks(statement)) : act);
			}
		}
		return acts;
	}

	private void read() {
		if (this.words.take("create")) {
			create();
		}
		else if (this.words.take("drop")) {
			drop();
		}
		else if (this.words.take("alter", "table") || this.words.take("alter", "foreign", "table")) {
			AlterTableReader.read(this.words, this.acts);
		}
		else if (this.words.take("alter", "type")) {
			alterType();
		}
		else if (this.words.take("alter", "view") || this.words.take("alter", "materialized", "view")) {
			this.words.takeCondition();
			rename("view");
		}
		else if (this.words.take("alter", "schema")) {
			rename("schema");
		}
		else if (this.words.take("truncate")) {
			this.words.take("table");
			truncate();
		}
		else {
			rows();
		}
		this.words.namedBehind("references").forEach((name) -> this.acts.add(new Act.Mention(name, true)));
	}

	private void create() {
		boolean replaces = this.words.take("or", "replace");
		this.words.takeAny("global", "local");
		boolean temporary = this.words.takeAny("temp", "temporary");
		this.words.take("unlogged");
		boolean unique = this.words.take("unique");
		if (this.words.take("index")) {
			createIndex();
		}
		else if (!unique && this.words.take("table")) {
			this.words.takeCondition();
			Named table = this.words.named();
			if (table != null) {
				this.acts.add(new Act.CreateTable(table, temporary));
				mention(temporary ? null : table);
				if (!temporary) {
					ColumnReader.readAll(this.words, table, this.acts);
				}
			}
		}
		else {
			createOther(replaces, temporary);
		}
	}

	private void createIndex() {
		boolean concurrently = this.words.take("concurrently");
		this.words.takeCondition();
		String name = this.words.take("on") ? null : this.words.name();
		if (name != null) {
			this.words.take("on");
		}
		this.words.take("only");
		Named table = this.words.named();
		if (table != null) {
			this.acts.add(new Act.CreateIndex(name, table, concurrently));
			mention(table);
		}
	}

	private void createOther(boolean replaces, boolean temporary) {
		String kind = kind();
		if (kind == null || temporary) {
			return;
		}
		boolean guarded = this.words.takeCondition() || replaces;
		Named name = this.words.named();
		Named on = kind.equals("POLICY") || (kind.endsWith("TRIGGER") && !kind.startsWith("EVENT")) ? on() : null;
		if (name != null) {
			this.acts.add(new Act.Create(kind.equals("CONSTRAINT TRIGGER") ? "TRIGGER" : kind, name, on, guarded));
			mention((on != null) ? on
					: List.of("VIEW", "MATERIALIZED VIEW", "SEQUENCE", "TYPE", "DOMAIN", "FUNCTION").contains(kind)
							? name : null);
		}
	}

	private @Nullable Named on() {
		return this.words.skipTo("on") ? this.words.named() : null;
	}

	private @Nullable String kind() {
		for (String each : KINDS) {
			if (this.words.take(each.split(" "))) {
				return each.toUpperCase(Locale.ROOT);
			}
		}
		return null;
	}

	private void drop() {
		if (this.words.take("index")) {
			boolean concurrently = this.words.take("concurrently");
			this.words.takeCondition();
			each((name) -> this.acts.add(new Act.DropIndex(name, concurrently)), true);
		}
		else if (this.words.take("table")) {
			this.words.takeCondition();
			each((name) -> this.acts.add(new Act.DropTable(name)), true);
		}
		else if (this.words.take("schema")) {
			this.words.takeCondition();
			each((name) -> this.acts.add(new Act.DropSchema("schema", name.sql())), false);
		}
		else if (this.words.take("database")) {
			this.words.takeCondition();
			each((name) -> this.acts.add(new Act.DropSchema("database", name.sql())), false);
		}
		else {
			dropOther();
		}
		cascade();
	}

	private void dropOther() {
		String kind = kind();
		if (kind == null) {
			return;
		}
		boolean guarded = this.words.takeCondition();
		each((name) -> this.acts
			.add(new Act.Drop(kind, name, (kind.equals("POLICY") || kind.equals("TRIGGER")) ? on() : null, guarded)),
				false);
	}

	private void cascade() {
		if (this.words.clauseHasAny("cascade")) {
			this.acts.add(new Act.Cascade());
		}
	}

	private void truncate() {
		do {
			this.words.take("only");
			Named table = this.words.named();
			if (table == null) {
				return;
			}
			this.words.take("*");
			this.acts.add(new Act.Truncate(table));
			mention(table);
		}
		while (this.words.take(","));
		cascade();
	}

	private void alterType() {
		Named type = this.words.named();
		if (type == null) {
			return;
		}
		if (this.words.take("rename", "value")) {
			String value = this.words.string();
			this.words.take("to");
			String to = this.words.string();
			if (value != null && to != null) {
				this.acts.add(new Act.RenameValue(type, value, to));
			}
		}
		else if (this.words.take("add", "value")) {
			this.words.takeCondition();
			String value = this.words.string();
			if (value != null) {
				this.acts.add(new Act.AddValue(type, value, this.words.takeAny("before", "after")));
			}
		}
	}

	private void rename(String kind) {
		Named name = this.words.named();
		if (name != null && this.words.take("rename", "to")) {
			String to = this.words.name();
			this.acts.add(new Act.Rename(kind, name, new Named(name.schema(), String.valueOf(to))));
		}
	}

	/** The table whose rows change. */
	private void rows() {
		if (this.words.take("insert", "into") || this.words.take("merge", "into") || this.words.take("delete", "from")
				|| this.words.take("update") || this.words.take("copy") || this.words.take("lock", "table")) {
			this.words.take("only");
			mention(this.words.named());
		}
	}

	private void each(Consumer<Named> found, boolean mention) {
		do {
			Named name = this.words.named();
			if (name == null) {
				return;
			}
			found.accept(name);
			mention(mention ? name : null);
		}
		while (this.words.take(","));
	}

	private void mention(@Nullable Named name) {
		if (name != null) {
			this.acts.add(new Act.Mention(name, false));
		}
	}

}
