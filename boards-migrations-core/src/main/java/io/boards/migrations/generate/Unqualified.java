package io.boards.migrations.generate;

import java.util.List;
import java.util.regex.Pattern;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Token;

/**
 * Leaves one schema out of all names, so that revisions that were found with it can be
 * run in any: the search path decides.
 */
public final class Unqualified {

	private final String schema;

	private final Pattern inProse;

	private final OperationMapping mapping;

	private Unqualified(String schema) {
		this.schema = schema;
		this.inProse = Pattern.compile("(?<![\\w$.\"])" + Pattern.quote(Quoting.identifier(schema)) + "\\.(?=[\\w\"])");
		this.mapping = new OperationMapping(
				new SchemaMapping((name) -> schema.equals(name) ? null : name, this::sql, this::name));
	}

	/**
	 * Leaves a schema out.
	 * @param revisions what was generated
	 * @param schema the schema
	 * @return the same with names that do not have that schema
	 */
	public static List<RevisionBody> of(List<RevisionBody> revisions, String schema) {
		Unqualified names = new Unqualified(schema);
		return revisions.stream()
			.map((each) -> new RevisionBody(each.title(), each.transactional(), names.operations(each.upgrade()),
					names.operations(each.downgrade()), names.notes(each.notes()), names.notes(each.downgradeNotes())))
			.toList();
	}

	private List<Operation> operations(List<Operation> operations) {
		return operations.stream().map((each) -> each.accept(this.mapping)).toList();
	}

	private List<String> notes(List<String> notes) {
		return notes.stream().map((each) -> this.inProse.matcher(each).replaceAll("")).toList();
	}

	/** Also in a text that PostgreSQL reads as a name, such as that of a sequence. */
	private String sql(String text) {
		List<Token> tokens = Token.of(text);
		StringBuilder mapped = new StringBuilder();
		int end = 0;
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (isSchema(tokens, i, text)) {
				mapped.append(text, end, token.start());
				end = tokens.get(i + 1).end();
			}
			else if (token.kind() == Token.Kind.STRING && isName(tokens, i, text)) {
				mapped.append(text, end, token.start()).append(name(token.text(text)));
				end = token.end();
			}
		}
		return mapped.append(text.substring(end)).toString();
	}

	private boolean isSchema(List<Token> tokens, int place, String text) {
		return this.schema.equals(tokens.get(place).name(text)) && place + 1 < tokens.size()
				&& tokens.get(place + 1).is(".", text) && (place == 0 || !tokens.get(place - 1).is(".", text));
	}

	private static boolean isName(List<Token> tokens, int place, String text) {
		return place + 3 < tokens.size() && tokens.get(place + 1).is(":", text) && tokens.get(place + 2).is(":", text)
				&& tokens.get(place + 3).text(text).startsWith("reg");
	}

	private QualifiedName name(QualifiedName name) {
		return this.schema.equals(name.schema()) ? name.in(null) : name;
	}

	private String name(String literal) {
		String prefix = "'" + Quoting.identifier(this.schema).replace("'", "''") + ".";
		return literal.startsWith(prefix) ? "'" + literal.substring(prefix.length()) : literal;
	}

}
