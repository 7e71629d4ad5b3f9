package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.DataOperation;
import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import org.jspecify.annotations.Nullable;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Handwritten SQL and rows as Java.
 */
final class DataJava implements DataOperation.Visitor<Chain> {

	/** How many entries {@link Map#of()} takes. */
	private static final int MAP = 10;

	private static final List<Code> NULLS = List.of(Word.NULL);

	@Override
	public Chain visit(ExecuteSql operation) {
		return OP.call("execute", Text.of(operation.sql()));
	}

	@Override
	public Chain visit(ExecuteWithParameters operation) {
		Map<String, @Nullable Object> parameters = operation.parameters();
		boolean plain = parameters.size() <= MAP && !parameters.containsValue(null);
		return OP.call("execute", Text.of(operation.sql()),
				plain ? map(parameters) : Lambda.of("parameters", (chain) -> set(chain, parameters)));
	}

	@Override
	public Chain visit(BulkInsert operation) {
		List<String> columns = operation.columns();
		List<Chain> statements = new ArrayList<>();
		for (List<@Nullable Object> row : operation.rows()) {
			List<Code> values = new ArrayList<>();
			for (int i = 0; i < row.size(); i++) {
				values.add(ValueJava.of(row.get(i), columns.get(i) + " in row " + (statements.size() + 1)));
			}
			// A null alone would be taken for the array of the values.
			statements
				.add(Chain.on("rows").call("row", values.equals(NULLS) ? List.of(Word.of("(Object) null")) : values));
		}
		return OP.call("bulkInsert", Text.of(operation.table()), Arguments.list(Text.all(columns)),
				new Block("rows", statements));
	}

	@Override
	public Chain visit(Backfill operation) {
		return OP.call("backfill", Text.of(operation.table()))
			.call("set", Text.of(operation.set()))
			.callIf(operation.where() != null, "where", Text.orNull(operation.where()))
			.callIf(operation.batchSize() != Backfill.BATCH_SIZE, "batchSize",
					ValueJava.of(operation.batchSize(), "batchSize"))
			.callIf(!operation.pause().isZero(), "pause", ValueJava.of(operation.pause(), "pause"));
	}

	private static Chain map(Map<String, @Nullable Object> parameters) {
		List<Code> arguments = new ArrayList<>();
		parameters.forEach((name, value) -> {
			arguments.add(Text.of(name));
			arguments.add(ValueJava.of(value, name));
		});
		return Chain.on(Map.class).call("of", arguments);
	}

	private static Chain set(Chain chain, Map<String, @Nullable Object> parameters) {
		Chain calls = chain;
		for (Map.Entry<String, @Nullable Object> parameter : parameters.entrySet()) {
			calls = calls.call("set", Text.of(parameter.getKey()),
					ValueJava.of(parameter.getValue(), parameter.getKey()));
		}
		return calls;
	}

}
