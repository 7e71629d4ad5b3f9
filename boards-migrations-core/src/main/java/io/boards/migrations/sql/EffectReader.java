package io.boards.migrations.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.sql.Effect.CreateIndex;
import io.boards.migrations.sql.Effect.DetachPartition;
import io.boards.migrations.sql.Effect.DropIndex;
import io.boards.migrations.sql.Effect.OfSession;
import io.boards.migrations.sql.Effect.Other;
import io.boards.migrations.sql.Effect.Reindex;
import io.boards.migrations.sql.Effect.Repeatable;
import io.boards.migrations.sql.Effect.Scope;
import io.boards.migrations.sql.Effect.Temporary;
import io.boards.migrations.sql.Effect.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first words of a statement.
 */
final class EffectReader {

	private static final Set<String> OF_SESSION = Set.of("set", "reset", "discard", "load", "listen", "unlisten",
			"prepare", "deallocate", "declare", "fetch", "move", "close");

	private static final Set<String> TEMPORARY = Set.of("temp", "temporary");

	/** What may stand between CREATE and the word for temporary. */
	private static final Set<String> PREFIXES = Set.of("or", "replace", "global", "local");

	private final String sql;

	private final List<Token> tokens;

	private int next;

	EffectReader(String sql) {
		this.sql = sql;
		this.tokens = Token.of(sql);
	}

	Effect read() {
		String first = word(0);
		if (OF_SESSION.contains(first) || isSetConfig()) {
			return new OfSession(words());
		}
		Effect known = switch (first) {
			case "create" -> create();
			case "select", "with" -> isInto() ? new Temporary() : null;
			case "drop" -> dropIndex();
			case "reindex" -> reindex();
			case "alter" -> alter();
			case "vacuum" -> new Repeatable();
			case "call" -> new Other(true);
			case "do" -> mayCommit() ? new Other(true) : null;
			default -> null;
		};
		if (known != null) {
			return known;
		}
		return OutsideTransaction.isNeededBy(Statement.of(this.sql)) ? readRefused() : new Transactional();
	}

	Effect readRefused() {
		return Set.of("reindex", "cluster", "vacuum").contains(word(0)) ? new Repeatable() : new Other(false);
	}

	private @Nullable Effect create() {
		take("create");
		boolean unique = take("unique");
		if (!take("index")) {
			return isTemporary() ? new Temporary() : null;
		}
		if (!take("concurrently")) {
			return null;
		}
		boolean ifNotExists = take("if") && take("not") && take("exists");
		Optional<String> name = isNext("on") ? Optional.empty() : Optional.ofNullable(name());
		boolean known = take("on");
		take("only");
		String table = name();
		if (!known || table == null) {
			return new Other(true);
		}
		return new CreateIndex(unique, ifNotExists, name, table,
				this.sql.substring(this.tokens.get(this.next - 1).end()));
	}

	private boolean isTemporary() {
		int at = 1;
		while (PREFIXES.contains(word(at))) {
			at++;
		}
		boolean inItsSchema = word(at + 1).equals("pg_temp") && word(at + 2).equals(".");
		return inItsSchema || TEMPORARY.contains(word(at));
	}

	/** {@code SELECT … INTO TEMP …}. */
	private boolean isInto() {
		for (int i = 1; i < this.tokens.size(); i++) {
			if (this.tokens.get(i - 1).is("into", this.sql) && TEMPORARY.contains(lower(this.tokens.get(i)))) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Effect dropIndex() {
		take("drop");
		if (!take("index") || !take("concurrently")) {
			return null;
		}
		if (take("if")) {
			take("exists");
		}
		String index = name();
		// PostgreSQL refuses several at once.
		return (index != null && !isNext(",")) ? new DropIndex(index) : new Other(false);
	}

	private @Nullable Effect reindex() {
		take("reindex");
		boolean concurrently = take("(") && isConcurrentlyInOptions();
		Scope scope = switch (word(this.next)) {
			case "index" -> Scope.INDEX;
			case "table" -> Scope.TABLE;
			case "schema" -> Scope.SCHEMA;
			default -> Scope.DATABASE;
		};
		this.next++;
		concurrently |= take("concurrently");
		if (!concurrently) {
			return null;
		}
		String name = name();
		if (name == null && scope != Scope.DATABASE) {
			return new Other(true);
		}
		return new Reindex(scope, (scope == Scope.DATABASE) ? Optional.empty() : Optional.ofNullable(name));
	}

	/** Reads to behind the closing parenthesis. */
	private boolean isConcurrentlyInOptions() {
		boolean concurrently = false;
		while (this.next < this.tokens.size() && !take(")")) {
			boolean named = word(this.next).equals("concurrently");
			this.next++;
			if (named) {
				concurrently = !Set.of("false", "off", "0").contains(word(this.next).replace("'", ""));
			}
		}
		return concurrently;
	}

	private @Nullable Effect alter() {
		take("alter");
		if (take("system") || (take("database") && name() != null && take("set") && take("tablespace"))) {
			return new Repeatable();
		}
		if (!take("table")) {
			return null;
		}
		if (take("if")) {
			take("exists");
		}
		take("only");
		boolean detaches = name() != null && take("detach") && take("partition");
		String partition = detaches ? name() : null;
		return (partition != null && take("concurrently")) ? new DetachPartition(partition) : null;
	}

	/** {@code SELECT set_config(…)} and nothing else. */
	private boolean isSetConfig() {
		int at = word(1).equals("pg_catalog") ? 3 : 1;
		if (!word(0).equals("select") || !word(at).equals("set_config")) {
			return false;
		}
		int depth = 0;
		for (int i = at + 1; i < this.tokens.size(); i++) {
			depth += word(i).equals("(") ? 1 : word(i).equals(")") ? -1 : 0;
			if (depth == 0) {
				return i == this.tokens.size() - 1;
			}
		}
		return false;
	}

	/** A block that commits, or may call something that does, says so in its text. */
	private boolean mayCommit() {
		String text = this.sql.toLowerCase(Locale.ROOT);
		return text.contains("commit") || text.contains("rollback") || text.contains("call");
	}

	private Set<String> words() {
		Set<String> words = new HashSet<>();
		for (Token token : this.tokens) {
			String text = lower(token);
			words.add(switch (token.kind()) {
				case STRING -> text.replaceAll("^[^']*'|'$", "");
				case QUOTED_NAME -> text.replace("\"", "");
				default -> text;
			});
		}
		return words;
	}

	private String lower(Token token) {
		return token.text(this.sql).toLowerCase(Locale.ROOT);
	}

	private String word(int index) {
		return (index < this.tokens.size()) ? lower(this.tokens.get(index)) : "";
	}

	private boolean isNext(String text) {
		return this.next < this.tokens.size() && this.tokens.get(this.next).is(text, this.sql);
	}

	private boolean take(String text) {
		boolean taken = isNext(text);
		this.next += taken ? 1 : 0;
		return taken;
	}

	/**
	 * A name with its schema, if it has one, without blanks and comments inside.
	 */
	private @Nullable String name() {
		StringBuilder name = new StringBuilder();
		do {
			if (this.next >= this.tokens.size() || this.tokens.get(this.next).name(this.sql) == null) {
				return null;
			}
			name.append(name.isEmpty() ? "" : ".").append(this.tokens.get(this.next).text(this.sql));
			this.next++;
		}
		while (take("."));
		return name.toString();
	}

}
