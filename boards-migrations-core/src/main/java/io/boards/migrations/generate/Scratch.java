package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.diff.SchemaDiff;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Statement;

/**
 * Lets PostgreSQL say how it writes a wanted schema: makes it in schemas that stand for
 * the real ones, reads it, and undoes it.
 */
final class Scratch {

	private static final String PREFIX = "boards_migrations_scratch_";

	private final Workspace workspace;

	/** The schemas that stand for the real ones. */
	private final Map<String, String> standIns = new LinkedHashMap<>();

	Scratch(Workspace workspace, List<String> schemas) {
		this.workspace = workspace;
		schemas.forEach((name) -> this.standIns.put(name, PREFIX + (this.standIns.size() + 1)));
	}

	/**
	 * A schema as PostgreSQL writes it.
	 * @param wanted the schema; every name has its schema
	 * @param major the server's version
	 * @return the same
	 * @throws UnusableModelException where PostgreSQL refuses it
	 * @throws SQLException where the database fails otherwise
	 */
	Schema written(Schema wanted, int major) throws SQLException {
		List<String> statements = SchemaDiff.between(Schema.EMPTY, there(wanted), Renames.NONE, major)
			.stream()
			.flatMap((operation) -> OperationSql.printed(operation).stream())
			.map(Statement::text)
			.toList();
		try {
			return this.workspace.undone(() -> {
				setPath();
				this.workspace.run(statements);
				return back(this.workspace.structure(CatalogScope.of(this.standIns.values().toArray(String[]::new))));
			});
		}
		catch (SQLException ex) {
			if (isForTheModel(ex)) {
				findRefused(statements);
			}
			throw ex;
		}
	}

	private void setPath() throws SQLException {
		List<String> path = new ArrayList<>(this.standIns.values().stream().map(Quoting::identifier).toList());
		path.add(this.workspace.searchPath());
		this.workspace
			.run("SELECT pg_catalog.set_config('search_path', " + Quoting.literal(String.join(", ", path)) + ", true)");
	}

	/** Of many statements in one message PostgreSQL does not say which one it refuses. */
	private void findRefused(List<String> statements) throws SQLException {
		this.workspace.undone(() -> {
			setPath();
			for (String statement : statements) {
				try {
					this.workspace.run(statement);
				}
				catch (SQLException ex) {
					if (isForTheModel(ex)) {
						throw new UnusableModelException(real(statement), ex);
					}
					throw ex;
				}
			}
			return statements;
		});
	}

	/** Neither privileges nor the connection are what is wrong. */
	private static boolean isForTheModel(SQLException ex) {
		String state = String.valueOf(ex.getSQLState());
		return !state.equals("42501") && !state.equals("25006") && !state.startsWith("08");
	}

	private Schema there(Schema wanted) {
		Map<String, Pattern> mentions = mentions(wanted);
		return new SchemaMapping((name) -> this.standIns.getOrDefault(name, name), (text) -> {
			String mapped = text;
			for (Map.Entry<String, Pattern> mention : mentions.entrySet()) {
				String standIn = this.standIns.getOrDefault(mention.getKey(), mention.getKey());
				mapped = mention.getValue()
					.matcher(mapped)
					.replaceAll("$1" + Matcher.quoteReplacement(standIn) + "$1.$2");
			}
			return mapped;
		}).map(wanted);
	}

	/**
	 * Where a text names something that is made: by schema, what to look for. All else
	 * that it names, such as functions, is the real one.
	 */
	private static Map<String, Pattern> mentions(Schema wanted) {
		Map<String, TreeSet<String>> names = new LinkedHashMap<>();
		List<QualifiedName> made = new ArrayList<>();
		wanted.enums().forEach((each) -> made.add(each.name()));
		wanted.composites().forEach((each) -> made.add(each.name()));
		wanted.sequences().forEach((each) -> made.add(each.name()));
		wanted.tables().forEach((each) -> made.add(each.name()));
		wanted.views().forEach((each) -> made.add(each.name()));
		for (QualifiedName name : made) {
			names.computeIfAbsent(String.valueOf(name.schema()), (key) -> new TreeSet<>()).add(name.name());
		}
		Map<String, Pattern> patterns = new LinkedHashMap<>();
		names.forEach((schema, relations) -> {
			String any = relations.stream()
				.map((name) -> Pattern.quote("\"" + name.replace("\"", "\"\"") + "\"") + "|" + Pattern.quote(name)
						+ "(?![\\w$])")
				.collect(Collectors.joining("|"));
			String inQuotes = "\"" + schema.replace("\"", "\"\"") + "\"";
			boolean isBare = !Quoting.identifier(schema).equals(inQuotes);
			patterns.put(schema, Pattern.compile("(?<![\\w$.\"])" + (isBare ? "(\"?)" : "(\")")
					+ Pattern.quote(inQuotes.substring(1, inQuotes.length() - 1)) + "\\1\\s*\\.\\s*(" + any + ")"));
		});
		return patterns;
	}

	private Schema back(Schema read) {
		Map<String, String> real = new LinkedHashMap<>();
		this.standIns.forEach((name, standIn) -> real.put(standIn, name));
		return new SchemaMapping((name) -> real.getOrDefault(name, name), this::real).map(read);
	}

	private String real(String text) {
		String mapped = text;
		for (Map.Entry<String, String> standIn : this.standIns.entrySet()) {
			// PostgreSQL puts none of these names in quotes: a text does that has them.
			mapped = mapped.replace("\"" + standIn.getValue() + "\".",
					"\"" + standIn.getKey().replace("\"", "\"\"") + "\".");
			mapped = mapped.replace(standIn.getValue() + ".", Quoting.identifier(standIn.getKey()) + ".");
		}
		return mapped;
	}

}
