package io.boards.migrations.sql;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class BulkInsertTest {

	@Test
	void manyRowsGoInSeveralStatements(TestDatabase database) throws SQLException {
		database.jdbc().sql("CREATE TABLE numbers (id int, doc jsonb)").update();
		BulkInsert insert = insert(List.of("id", "doc"),
				IntStream.range(0, 1201).mapToObj((id) -> List.<Object>of(id, "{\"a?\": " + id + "}")).toList());
		assertThat(OperationSql.bound(insert)).hasSize(3);
		assertThat(OperationSql.printed(insert)).hasSize(3);
		PreparedSchema.run(database, insert);
		for (Statement statement : OperationSql.printed(insert)) {
			PreparedSchema.run(database, new ExecuteSql(statement.text()));
		}
		assertThat(database.jdbc()
			.sql("SELECT count(*) || ' ' || sum(id) || ' ' || sum((doc ->> ('a' || chr(63)))::int) FROM numbers")
			.query(String.class)
			.single()).isEqualTo("2402 1441200 1441200");
	}

	@Test
	void wideRowsStayBelowTheLimitOfTheProtocol() {
		List<String> columns = IntStream.range(0, 1000).mapToObj((i) -> "c" + i).toList();
		BulkInsert insert = insert(columns, Collections.nCopies(90, Collections.nCopies(1000, 1)));
		assertThat(OperationSql.bound(insert)).hasSize(3);
	}

	@Test
	void aStatementWithValuesDoesNotTellThem() {
		BoundStatement statement = OperationSql.bound(insert(List.of("id"), List.of(List.of("secret")))).get(0);
		assertThat(statement).hasToString("INSERT INTO numbers (id) VALUES\n    (?)");
	}

	@Test
	void aValueWithoutAFormInSqlIsNamedByItsColumnAndRow() {
		assertThatThrownBy(
				() -> OperationSql.bound(insert(List.of("id"), List.of(List.of(1), List.of(Optional.of("secret"))))))
			.isInstanceOf(UnsupportedValueException.class)
			.hasMessage(
					"""
							A value has a type that has no form in SQL.
							    value of: id in row 2
							    type:     java.util.Optional
							  What to do: Use a String, a number, a Boolean, a UUID, a byte[], an enum, a type of java.time, or a collection of these; give JSON as a String.""");
	}

	private static BulkInsert insert(List<String> columns, List<? extends List<?>> rows) {
		return new BulkInsert(QualifiedName.of("numbers"), columns,
				rows.stream().map((row) -> List.<Object>copyOf(row)).toList());
	}

}
