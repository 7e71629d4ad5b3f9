package io.boards.migrations.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Puts rows into one table. Where a check refuses a row, other values are tried for the
 * columns that it speaks of.
 */
final class SeedRow {

	private static final int ATTEMPTS = 200;

	private static final String CHECK = "23514";

	private final Connection connection;

	private final Table table;

	private final Schema schema;

	SeedRow(Connection connection, Table table, Schema schema) {
		this.connection = connection;
		this.table = table;
		this.schema = schema;
	}

	/**
	 * Inserts a row.
	 * @param row which one, from 0
	 * @return why it was refused; null where it was not
	 * @throws SQLException where the database fails otherwise
	 */
	@Nullable String insert(int row) throws SQLException {
		SQLException refusal = insert(row, false);
		// Where that is too much: only what must be there.
		SQLException second = (refusal != null) ? insert(row, true) : null;
		return (refusal == null || second == null) ? null : reason(refusal);
	}

	private @Nullable SQLException insert(int row, boolean least) throws SQLException {
		Map<String, List<String>> candidates = candidates(row, least);
		Map<List<String>, Integer> tried = new LinkedHashMap<>();
		Map<String, Integer> chosen = new LinkedHashMap<>();
		for (int attempt = 0;; attempt++) {
			SQLException refusal = attempt(statement(candidates, chosen));
			if (refusal == null) {
				return null;
			}
			List<String> columns = blamed(refusal).stream().filter(candidates::containsKey).toList();
			int number = tried.merge(columns, 1, Integer::sum);
			if (attempt >= ATTEMPTS || !choose(columns, number, candidates, chosen)) {
				return refusal;
			}
		}
	}

	/** The next combination of values, of as many columns as a check speaks of. */
	private static boolean choose(List<String> columns, int number, Map<String, List<String>> candidates,
			Map<String, Integer> chosen) {
		int rest = number;
		for (String column : columns) {
			int size = candidates.getOrDefault(column, List.of()).size();
			chosen.put(column, rest % size);
			rest /= size;
		}
		return rest == 0 && !columns.isEmpty();
	}

	/** The columns that may be to blame, as far as what the server says tells. */
	private List<String> blamed(SQLException refusal) {
		String name = constraint(refusal);
		boolean isCheck = CHECK.equals(refusal.getSQLState());
		Optional<Check> check = this.table.constraints()
			.stream()
			.filter(Check.class::isInstance)
			.map(Check.class::cast)
			.filter((each) -> isCheck && name != null && name.equals(each.name()))
			.findFirst();
		Predicate<Column> blamed;
		if (check.isPresent()) {
			blamed = (column) -> speaksOf(check.get(), column.name());
		}
		else if (isCheck && name == null) {
			// No partition takes the row.
			blamed = (column) -> true;
		}
		else {
			// A domain, or a type that nobody knows here.
			blamed = (column) -> (isCheck || String.valueOf(refusal.getSQLState()).startsWith("22"))
					&& !SeedValues.isKnown(column.type(), this.schema);
		}
		return this.table.columns().stream().filter(blamed).map(Column::name).toList();
	}

	private static boolean speaksOf(Check check, String column) {
		return Pattern.compile("(?<![\\w$])" + Pattern.quote(Quoting.identifier(column)) + "(?![\\w$])")
			.matcher(check.expression())
			.find();
	}

	private Map<String, List<String>> candidates(int row, boolean least) {
		Map<String, List<String>> candidates = new LinkedHashMap<>();
		Map<String, String> references = references(row);
		for (Column column : this.table.columns()) {
			boolean needless = column.nullable() || column.defaultExpression() != null || column.identity() != null;
			if (column.generated() != null || least && needless) {
				continue;
			}
			List<String> expressions = this.table.constraints()
				.stream()
				.filter((each) -> each instanceof Check check && speaksOf(check, column.name()))
				.map((each) -> ((Check) each).expression())
				.toList();
			String reference = references.get(column.name());
			candidates.put(column.name(),
					(reference != null) ? List.of(reference) : SeedValues.of(column, row, expressions, this.schema));
		}
		return candidates;
	}

	/**
	 * Values that refer to rows: of the widest key, since narrower ones mean a part of
	 * the same. A row of the same table refers to itself.
	 */
	private Map<String, String> references(int row) {
		Map<String, String> references = new LinkedHashMap<>();
		List<ForeignKey> keys = new ArrayList<>();
		this.table.constraints().forEach((each) -> {
			if (each instanceof ForeignKey key && !key.target().equals(this.table.name())) {
				keys.add(key);
			}
		});
		keys.sort(Comparator.comparing((ForeignKey key) -> -key.columns().size()));
		for (ForeignKey key : keys) {
			String target = Quoting.name(key.target());
			for (int i = 0; i < key.columns().size(); i++) {
				references.putIfAbsent(key.columns().get(i),
						"(SELECT " + Quoting.identifier(key.targetColumns().get(i)) + " FROM " + target
								+ " ORDER BY tableoid, ctid LIMIT 1 OFFSET (SELECT LEAST(" + row
								+ ", pg_catalog.count(*) OPERATOR(pg_catalog.-) 1) FROM " + target + "))");
			}
		}
		return references;
	}

	private String statement(Map<String, List<String>> candidates, Map<String, Integer> chosen) {
		if (candidates.isEmpty()) {
			return "INSERT INTO " + Quoting.name(this.table.name()) + " DEFAULT VALUES";
		}
		List<String> values = new ArrayList<>();
		candidates.forEach((column, some) -> values.add(some.get(chosen.getOrDefault(column, 0))));
		return "INSERT INTO " + Quoting.name(this.table.name()) + " (" + Quoting.identifiers(candidates.keySet())
				+ ") OVERRIDING SYSTEM VALUE VALUES (" + String.join(", ", values) + ")";
	}

	private @Nullable SQLException attempt(String sql) throws SQLException {
		Savepoint savepoint = this.connection.setSavepoint();
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
			statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
			this.connection.releaseSavepoint(savepoint);
			return null;
		}
		catch (SQLException ex) {
			this.connection.rollback(savepoint);
			return ex;
		}
	}

	/** Without the message, which may quote what somebody wrote into a trigger. */
	private static String reason(SQLException ex) {
		String constraint = constraint(ex);
		return "SQLSTATE " + ex.getSQLState() + ((constraint != null) ? ", " + constraint : "");
	}

	private static @Nullable String constraint(SQLException ex) {
		ServerErrorMessage said = (ex instanceof PSQLException psql) ? psql.getServerErrorMessage() : null;
		return (said != null) ? said.getConstraint() : null;
	}

}
