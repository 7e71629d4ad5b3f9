package io.boards.migrations.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.test.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The names that PostgreSQL itself chooses, and the same list for names that were chosen
 * here.
 */
final class ChosenByServer {

	private ChosenByServer() {
	}

	/**
	 * Lets the server choose the names of constraints and of all indexes.
	 * @param database where the model is made
	 * @param model what is made, in schema {@code s}
	 * @return a line for each constraint and index
	 */
	static List<String> names(TestDatabase database, Schema model) {
		JdbcClient jdbc = database.jdbc();
		jdbc.sql("DROP SCHEMA IF EXISTS s CASCADE").update();
		jdbc.sql("CREATE SCHEMA s").update();
		List<Operation> later = new ArrayList<>();
		for (Table table : model.tables()) {
			List<Constraint> inside = new ArrayList<>(table.constraints());
			inside.removeIf(ForeignKey.class::isInstance);
			run(jdbc, new CreateTable(new Table(table.name(), table.columns(), inside, null)));
			table.constraints()
				.stream()
				.filter(ForeignKey.class::isInstance)
				.forEach((key) -> later.add(new AddConstraint(table.name(), key)));
		}
		later.forEach((operation) -> run(jdbc, operation));
		for (Index index : model.indexes()) {
			String sql = OperationSql.printed(new CreateIndex(index, false)).get(0).text();
			jdbc.sql(sql.replaceFirst("INDEX .* ON s\\.", "INDEX ON s.")).update();
		}
		return jdbc.sql("""
				SELECT t.relname || ' ' || k.contype::text || ' ' || k.conname FROM pg_constraint k
				JOIN pg_class t ON t.oid = k.conrelid WHERE t.relnamespace = 's'::regnamespace AND k.contype <> 'n'
				UNION ALL
				SELECT t.relname || ' i ' || i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
				JOIN pg_class t ON t.oid = x.indrelid WHERE t.relnamespace = 's'::regnamespace
				AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))
				""").query(String.class).list().stream().sorted().toList();
	}

	static List<String> names(Schema named) {
		List<String> names = new ArrayList<>();
		for (Table table : named.tables()) {
			for (Constraint constraint : table.constraints()) {
				String type = constraint.getClass().getSimpleName();
				names.add(table.name().name() + " " + type.substring(0, 1).toLowerCase(Locale.ROOT).replace("e", "x")
						+ " " + constraint.name());
			}
		}
		named.indexes().forEach((index) -> names.add(index.table().name() + " i " + index.name()));
		return names.stream().sorted().toList();
	}

	private static void run(JdbcClient jdbc, Operation operation) {
		for (Statement statement : OperationSql.printed(operation)) {
			jdbc.sql(statement.text()).update();
		}
	}

	static QualifiedName in(String table) {
		return new QualifiedName("s", table);
	}

	static String quoted(String column) {
		return Quoting.identifier(column);
	}

}
