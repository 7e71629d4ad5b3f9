package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.boards.migrations.runtime.Privilege.Kind;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Token;
import org.jspecify.annotations.Nullable;

/**
 * The privileges that a statement demands, as far as its text shows them. What it does
 * not show, the server will say when the statement runs.
 */
final class Demands {

	/** Whoever runs these may have other privileges afterwards. */
	private static final Pattern CHANGES = Pattern.compile(
			"(?is)(do|call)\\b.*|.*\\b(grant|revoke|owner|owned|role|user|authorization|search_path|set_config)\\b.*|drop\\s+schema\\b.*");

	private static final Set<String> MAKEABLE = Set.of("table", "view", "sequence", "function", "procedure", "type",
			"domain", "aggregate");

	private static final Set<String> OWNED = Set.of("table", "view", "sequence", "index");

	private final String reason;

	private final String sql;

	private final List<Token> tokens;

	private final List<Privilege> privileges = new ArrayList<>();

	/**
	 * The names of what statements so far have made. It may be found before what has the
	 * same name now, in another schema.
	 */
	private final Set<String> made;

	private int at;

	private Demands(String revision, Statement statement, Set<String> made) {
		this.made = made;
		this.sql = statement.text();
		this.tokens = Token.of(this.sql);
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
				if (CHANGES.matcher(statement.text()).matches()) {
					return all;
				}
				all.addAll(new Demands(code.id(), statement, made).read());
			}
		}
		return all;
	}

	private List<Privilege> read() {
		if (skip("create")) {
			create();
		}
		else if (skip("alter") || skip("drop")) {
			skip("materialized");
			skip("foreign");
			if (OWNED.contains(word())) {
				this.at++;
				skip("concurrently");
				skipCondition();
				skip("only");
				demand(Kind.OWNER);
			}
		}
		if (word(0).equals("create") || word(0).equals("alter")) {
			references();
			newNames();
		}
		return this.privileges;
	}

	private void create() {
		if (skip("or")) {
			skip("replace");
		}
		skip("global");
		skip("local");
		if (skip("temp") || skip("temporary")) {
			this.at++;
			skipCondition();
			made();
			return;
		}
		skip("unlogged");
		skip("foreign");
		skip("materialized");
		if (skip("schema")) {
			this.privileges.add(new Privilege(Kind.DATABASE, null, "", this.reason));
		}
		else if (skip("extension")) {
			skipCondition();
			demandNamed(Kind.EXTENSION);
		}
		else if (skip("unique") || word().equals("index")) {
			on();
		}
		else if (skip("policy")) {
			on();
		}
		else if (MAKEABLE.contains(word())) {
			this.at++;
			skipCondition();
			int name = this.at;
			demand(Kind.CREATE);
			this.at = name;
			made();
		}
	}

	private void made() {
		String name = name();
		if (skip(".")) {
			name = name();
		}
		if (name != null) {
			this.made.add(name);
		}
	}

	/** What gets another name or another schema. */
	private void newNames() {
		for (this.at = 0; this.at < this.tokens.size(); this.at++) {
			if (skip("rename")) {
				while (this.at < this.tokens.size() && !skip("to")) {
					this.at++;
				}
				made();
			}
			else if (word().equals("set") && word(this.at + 1).equals("schema")) {
				this.privileges.forEach((privilege) -> this.made.add(privilege.name()));
			}
		}
	}

	/** The table behind ON; before it stands the name of what is made. */
	private void on() {
		while (this.at < this.tokens.size() && !skip("on")) {
			made();
		}
		skip("only");
		demand(Kind.OWNER);
	}

	private void references() {
		for (this.at = 0; this.at < this.tokens.size(); this.at++) {
			if (skip("references")) {
				demand(Kind.REFERENCES);
			}
		}
	}

	private void demandNamed(Kind kind) {
		String name = name();
		if (name != null) {
			this.privileges.add(new Privilege(kind, null, name, this.reason));
		}
	}

	private void demand(Kind kind) {
		String name = name();
		if (name == null) {
			return;
		}
		String schema = null;
		if (skip(".")) {
			schema = name;
			name = Objects.requireNonNullElse(name(), "");
			this.privileges.add(new Privilege(Kind.USAGE, schema, "", this.reason));
		}
		if (kind == Kind.CREATE) {
			this.privileges.add(new Privilege(kind, schema, "", this.reason));
		}
		else if (!this.made.contains(name)) {
			this.privileges.add(new Privilege(kind, schema, name, this.reason));
		}
	}

	private @Nullable String name() {
		if (this.at >= this.tokens.size()) {
			return null;
		}
		return this.tokens.get(this.at++).name(this.sql);
	}

	private void skipCondition() {
		if (skip("if")) {
			skip("not");
			skip("exists");
		}
	}

	private boolean skip(String word) {
		if (this.at < this.tokens.size() && this.tokens.get(this.at).is(word, this.sql)) {
			this.at++;
			return true;
		}
		return false;
	}

	private String word() {
		return word(this.at);
	}

	private String word(int place) {
		return (place < this.tokens.size()) ? this.tokens.get(place).text(this.sql).toLowerCase(Locale.ROOT) : "";
	}

}
