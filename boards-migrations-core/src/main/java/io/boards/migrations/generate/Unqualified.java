package io.boards.migrations.generate;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Token;
import org.jspecify.annotations.Nullable;

/**
 * Leaves one schema out of all names, so that revisions that were found with it can be
 * run in any: the search path decides. It goes through the parts of whatever operation,
 * since what a part means tells its type, or, of texts, its name.
 */
public final class Unqualified {

	/** Texts that are not SQL. */
	private static final Set<String> PROSE = Set.of("comment", "value", "values", "rows", "parameters");

	private final String schema;

	private final Pattern inProse;

	private Unqualified(String schema) {
		this.schema = schema;
		this.inProse = Pattern.compile("(?<![\\w$.\"])" + Pattern.quote(Quoting.identifier(schema)) + "\\.(?=[\\w\"])");
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
		return operations.stream().map((each) -> (Operation) record(each, "")).toList();
	}

	private List<String> notes(List<String> notes) {
		return notes.stream().map((each) -> this.inProse.matcher(each).replaceAll("")).toList();
	}

	private @Nullable Object map(@Nullable Object value, String name) {
		if (value instanceof QualifiedName qualified) {
			return this.schema.equals(qualified.schema()) ? qualified.in(null) : qualified;
		}
		if (value instanceof String text) {
			return PROSE.contains(name) ? text : sql(text);
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> mapped = new ArrayList<>();
			list.forEach((each) -> mapped.add(map(each, name)));
			return mapped;
		}
		if (value instanceof Map<?, ?> map) {
			Map<@Nullable Object, @Nullable Object> mapped = new LinkedHashMap<>();
			map.forEach((key, each) -> mapped.put(key, map(each, name)));
			return mapped;
		}
		return (value instanceof Record) ? record(value, name) : value;
	}

	private Object record(Object record, String name) {
		RecordComponent[] components = record.getClass().getRecordComponents();
		try {
			@Nullable Object[] values = new @Nullable Object[components.length];
			for (int i = 0; i < components.length; i++) {
				components[i].getAccessor().setAccessible(true);
				Object value = components[i].getAccessor().invoke(record);
				values[i] = map(value, (record instanceof Change) ? name : components[i].getName());
			}
			Constructor<?> constructor = record.getClass()
				.getDeclaredConstructor(
						Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalStateException(record.getClass() + " without its schema", ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(record.getClass() + " without its schema", ex);
		}
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

	private String name(String literal) {
		String prefix = "'" + Quoting.identifier(this.schema).replace("'", "''") + ".";
		return literal.startsWith(prefix) ? "'" + literal.substring(prefix.length()) : literal;
	}

}
