package io.boards.migrations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.sql.PrintedScript;
import io.boards.migrations.sql.Statement;
import org.junit.jupiter.api.Test;

import static io.boards.migrations.schema.ReferentialAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README shows is what there is.
 */
class ReadmeTest {

	@Test
	void theRevisionInSqlIsOne() throws IOException {
		String text = block("```sql\n");

		SqlScript script = SqlScript.parse("readme.sql", text.getBytes(StandardCharsets.UTF_8));

		assertThat(script.revision().message()).isEqualTo("Add user preferences");
		assertThat(script.upgrade().statements()).extracting(Statement::line).containsExactly(8);
		assertThat(script.downgrade().orElseThrow().text()).isEqualTo("DROP TABLE boards.user_preferences;");
	}

	@Test
	void theOperationsCompileAndPrint() throws IOException {
		String source = Files.readString(Path.of("src/test/java/io/boards/migrations/ReadmeTest.java"));
		String shown = block("names that Alembic's users know:\n\n```java\n");
		assertThat(source).contains(shown.indent(2).replaceAll("(?m)^  ", "\t\t"));

		RecordedOperations operations = new RecordedOperations();
		upgrade(operations);

		assertThat(PrintedScript.of(operations.entries())).isEqualTo("""
				CREATE TABLE boards.tags (
				    id uuid NOT NULL DEFAULT uuid_generate_v4(),
				    tenant_id uuid NOT NULL,
				    slug varchar(100) NOT NULL,
				    PRIMARY KEY (id),
				    UNIQUE (tenant_id, slug),
				    FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE
				);

				CREATE INDEX idx_tags_slug ON boards.tags (slug);

				ALTER TABLE boards.users ALTER COLUMN email TYPE text;

				ALTER TABLE boards.users ALTER COLUMN email SET NOT NULL;
				""");
	}

	private void upgrade(Operations op) {
		op.createTable("boards.tags", (table) -> {
			table.column("id", "uuid", (column) -> column.notNull().defaultsTo("uuid_generate_v4()"));
			table.column("tenant_id", "uuid", (column) -> column.notNull());
			table.column("slug", "varchar(100)", (column) -> column.notNull());
			table.primaryKey("id");
			table.unique("tenant_id", "slug");
			table.foreignKey("tenant_id").references("boards.tenants", "id").onDelete(CASCADE);
		});
		op.createIndex("idx_tags_slug", "boards.tags", "slug");
		op.alterColumn("boards.users", "email", (column) -> column.type("text").notNull());
	}

	private static String block(String opening) throws IOException {
		String readme = Files.readString(Path.of("..", "README.md"));
		int start = readme.indexOf(opening);
		assertThat(start).as("%s in the README", List.of(opening)).isNotNegative();
		String rest = readme.substring(start + opening.length());
		return rest.substring(0, rest.indexOf("```"));
	}

}
