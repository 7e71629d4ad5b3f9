package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.boards.migrations.runtime.Privilege.Kind;
import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;
import org.jspecify.annotations.Nullable;

/**
 * The privileges that a statement demands, as far as its text shows them. What it does
 * not show, the server will say when the statement runs.
 */
final class Demands {

	/**
	 * Whoever runs a statement with one of these may have other privileges afterwards.
	 */
	private static final Set<String> CHANGING = Set.of("grant", "revoke", "owner", "owned", "role", "user",
			"authorization", "search_path", "set_config");

	private static final String BEGINNINGS = beginnings();

	private final String reason;

	private final Words words;

	private final List<Privilege> privileges = new ArrayList<>();

	/**
	 * The names of what statements so far have made. It may be found before what has the
	 * same name now, in another schema.
	 */
	private final Set<String> made;

	private Demands(String revision, Statement statement, Set<String> made) {
		this.made = made;
		this.words = new Words(statement.text());
		this.reason = revision;
	}

	/**
	 * What steps demand before they change who may do what.
	 * @param codes the steps
	 * @return the privileges, in the order of the statements
	 */
	static List<Privilege> of(List<StepCode> codes) {
		List<Privilege> all = new ArrayList<>();
		Set<String> made = new HashSet<>();
		for (StepCode code : codes) {
			if (code.section().isEmpty()) {
				return all;
			}
			for (Statement statement : code.statements()) {
				Demands demands = new Demands(code.id(), statement, made);
				if (demands.runsCode() || hasChanging(statement.text())) {
					return all;
				}
				all.addAll(demands.read());
			}
		}
		return all;
	}

	private static String beginnings() {
		StringBuilder characters = new StringBuilder();
		CHANGING.forEach((word) -> characters.append(word.charAt(0)));
		return characters.toString();
	}

	private boolean runsCode() {
		return this.words.takeAny("do", "call") || this.words.take("drop", "schema");
	}

	/**
	 * Looks for words wherever they stand, be it in a string. It goes over all that will
	 * be run, in code that is not compiled yet: with a pattern that took a quarter of the
	 * time before the first step.
	 */
	private static boolean hasChanging(String text) {
		int begin = 0;
		for (int place = 0; place <= text.length(); place++) {
			if (place < text.length() && isInWord(text.charAt(place))) {
				continue;
			}
			if (place > begin && BEGINNINGS.indexOf(Character.toLowerCase(text.charAt(begin))) >= 0
					&& CHANGING.contains(text.substring(begin, place).toLowerCase(Locale.ROOT))) {
				return true;
			}
			begin = place + 1;
		}
		return false;
	}

	private static boolean isInWord(char character) {
		return character == '_' || Character.isLetterOrDigit(character);
	}

	private List<Privilege> read() {
		if (this.words.take("create")) {
			create();
		}
		else if (this.words.takeAny("alter", "drop")) {
			this.words.take("materialized");
			this.words.take("foreign");
			if (this.words.takeAny("table", "view", "sequence", "index")) {
				this.words.take("concurrently");
				this.words.takeCondition();
				this.words.take("only");
				demand(Kind.OWNER);
			}
		}
		if (this.words.first().equals("create") || this.words.first().equals("alter")) {
			this.words.namedBehind("references").forEach((name) -> demand(Kind.REFERENCES, name));
			newNames();
		}
		return this.privileges;
	}

	private void create() {
		this.words.take("or", "replace");
		this.words.takeAny("global", "local");
		if (this.words.takeAny("temp", "temporary")) {
			this.words.step();
			this.words.takeCondition();
			made(this.words.named());
			return;
		}
		this.words.take("unlogged");
		this.words.take("foreign");
		this.words.take("materialized");
		if (this.words.take("schema")) {
			this.privileges.add(new Privilege(Kind.DATABASE, null, "", this.reason));
		}
		else if (this.words.take("extension")) {
			this.words.takeCondition();
			String name = this.words.name();
			if (name != null) {
				this.privileges.add(new Privilege(Kind.EXTENSION, null, name, this.reason));
			}
		}
		else if (this.words.takeAny("unique", "index", "policy")) {
			on();
		}
		else if (this.words.takeAny("table", "view", "sequence", "function", "procedure", "type", "domain",
				"aggregate")) {
			this.words.takeCondition();
			made(demand(Kind.CREATE));
		}
	}

	private void made(@Nullable Named name) {
		if (name != null) {
			this.made.add(name.name());
		}
	}

	/** What gets another name or another schema. */
	private void newNames() {
		for (Words all = this.words.again(); all.hasMore();) {
			if (all.take("rename")) {
				while (all.hasMore() && !all.take("to")) {
					all.step();
				}
				made(all.named());
			}
			else if (all.take("set", "schema")) {
				this.privileges.forEach((privilege) -> this.made.add(privilege.name()));
			}
			else {
				all.step();
			}
		}
	}

	/** The table behind ON; before it stands the name of what is made. */
	private void on() {
		while (this.words.hasMore() && !this.words.take("on")) {
			Named name = this.words.named();
			made(name);
			if (name == null) {
				this.words.step();
			}
		}
		this.words.take("only");
		demand(Kind.OWNER);
	}

	private @Nullable Named demand(Kind kind) {
		Named name = this.words.named();
		demand(kind, name);
		return name;
	}

	private void demand(Kind kind, @Nullable Named name) {
		if (name == null) {
			return;
		}
		String schema = name.schema();
		if (schema != null) {
			this.privileges.add(new Privilege(Kind.USAGE, schema, "", this.reason));
		}
		if (kind == Kind.CREATE) {
			this.privileges.add(new Privilege(kind, schema, "", this.reason));
		}
		else if (!this.made.contains(name.name())) {
			this.privileges.add(new Privilege(kind, schema, name.name(), this.reason));
		}
	}

}
