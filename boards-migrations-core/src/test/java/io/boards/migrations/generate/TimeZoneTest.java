package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A time that is written without a zone is the same time on every machine.
 */
@PostgresTest
class TimeZoneTest {

	@Test
	void aDefaultWithoutAZoneIsATimeInUtcWhateverTheZoneOfTheConnection(TestDatabase database) throws SQLException {
		Schema.Builder wanted = Schema.builder();
		wanted.tables.add(new Table(QualifiedName.parse("public.t"),
				List.of(Column.of("at", "timestamp with time zone").defaultsTo("'2026-01-01 00:00:00'")), List.of(),
				null));
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SET TIME ZONE 'Asia/Kolkata'");
			assertThat(ModelDatabase
				.statements(new Autogenerate((version) -> DesiredSchema.of(wanted.build()), GenerateSettings.standard())
					.compare(connection)
					.operations()))
				.isEqualTo("""
						CREATE TABLE public.t (
						    at timestamp with time zone DEFAULT '2026-01-01 00:00:00+00'::timestamp with time zone
						);
						""");
		}
	}

}
