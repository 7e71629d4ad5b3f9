package io.boards.migrations.sql;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OperationSqlTest {

	@ParameterizedTest
	@MethodSource("io.boards.migrations.sql.OperationCase#all")
	void anOperationIsWrittenAsStatements(OperationCase given) {
		assertThat(OperationCase.printed(given.operation())).isEqualTo(given.printed());
	}

	@ParameterizedTest
	@MethodSource("io.boards.migrations.sql.OperationCase#all")
	void soIsItsInverseOrThereIsAReasonWhyItHasNone(OperationCase given) {
		String back = given.operation()
			.inverse()
			.operations()
			.stream()
			.map(OperationCase::printed)
			.collect(Collectors.joining(";\n"));
		assertThat(given.operation().inverse().obstacle()).isEqualTo(given.obstacle());
		assertThat(given.operation().inverse().exists()).isEqualTo(given.back() != null);
		assertThat(back).isEqualTo((given.back() != null) ? given.back() : "");
	}

	@Test
	void everyOperationHasACase() {
		Set<Class<?>> covered = OperationCase.all()
			.map((given) -> given.operation().getClass())
			.collect(Collectors.toSet());
		Set<Class<?>> all = leaves(Operation.class).collect(Collectors.toSet());
		assertThat(all).hasSize(70);
		assertThat(covered).isEqualTo(all);
	}

	private static Stream<Class<?>> leaves(Class<?> type) {
		Class<?>[] subclasses = type.getPermittedSubclasses();
		return (subclasses != null) ? Arrays.stream(subclasses).flatMap(OperationSqlTest::leaves) : Stream.of(type);
	}

}
