package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.sql.OperationCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is rendered compiles without a warning and does what the operations do.
 */
class EveryOperationTest {

	@TestFactory
	Stream<DynamicTest> everyOperationDoesInJavaWhatItIs() throws ReflectiveOperationException {
		List<Operation> operations = new ArrayList<>();
		OperationCase.all().forEach((given) -> {
			operations.add(given.operation());
			operations.addAll(given.operation().inverse().operations());
		});
		operations.addAll(FurtherCases.all());
		List<JavaBody> bodies = operations.stream().map((operation) -> JavaSource.of(List.of(operation))).toList();
		List<List<Operation>> recorded = CompiledBody.run(bodies);
		return Stream.iterate(0, (i) -> i < operations.size(), (i) -> i + 1)
			.map((i) -> DynamicTest.dynamicTest(i + " " + operations.get(i).getClass().getSimpleName(),
					() -> check(operations.get(i), bodies.get(i), recorded.get(i))));
	}

	private static void check(Operation operation, JavaBody body, List<Operation> recorded) {
		assertThat(printed(recorded)).as(body.statements()).isEqualTo(OperationCase.printed(operation));
		assertThat(body.statements().lines().map(Layout::width)).as(body.statements())
			.allMatch((width) -> width <= Layout.WIDTH);
	}

	private static String printed(List<Operation> operations) {
		return operations.stream().map(OperationCase::printed).collect(Collectors.joining(";\n"));
	}

}
