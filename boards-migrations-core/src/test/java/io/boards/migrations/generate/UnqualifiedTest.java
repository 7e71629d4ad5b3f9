package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.SetExpression;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.OperationCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written for tenants names none of them.
 */
class UnqualifiedTest {

	private static final QualifiedName TAG = new QualifiedName("acme", "tag");

	@ParameterizedTest
	@MethodSource("io.boards.migrations.sql.OperationCase#all")
	void anOperationLosesOneSchemaInBothDirectionsAndNothingElse(OperationCase given) {
		Operation unqualified = unqualified(given.operation(), "boards");

		assertThat(OperationCase.printed(unqualified)).isEqualTo(given.printed().replace("boards.", ""));
		assertThat(unqualified.getClass()).isEqualTo(given.operation().getClass());
		if (given.printed().contains(" SET SCHEMA ")) {
			assertThat(unqualified.inverse().obstacle()).startsWith("it is not known in which schema");
		}
		else if (given.back() != null) {
			assertThat(printed(unqualified.inverse().operations())).isEqualTo(given.back().replace("boards.", ""));
		}
	}

	@ParameterizedTest
	@MethodSource("io.boards.migrations.sql.OperationCase#all")
	void anOperationInAnotherSchemaStaysAsItIs(OperationCase given) {
		assertThat(unqualified(given.operation(), "reports_of_nobody")).isEqualTo(given.operation());
	}

	private static Operation unqualified(Operation operation, String schema) {
		RevisionBody body = new RevisionBody("", true, List.of(operation), List.of(operation), List.of(), List.of());
		RevisionBody unqualified = Unqualified.of(List.of(body), schema).get(0);
		assertThat(unqualified.downgrade()).isEqualTo(unqualified.upgrade());
		return unqualified.upgrade().get(0);
	}

	private static String printed(List<Operation> operations) {
		return operations.stream().map(OperationCase::printed).collect(Collectors.joining(";\n"));
	}

	@Test
	void whatOnlyLooksLikeTheSchemaStays() {
		List<Operation> operations = new ArrayList<>();
		operations.add(new CreateTable(new Table(TAG,
				List.of(Column.of("acme", "acme.mood").defaultsTo("'acme.x'::acme.mood"),
						Column.of("id", "bigint").defaultsTo("nextval('acme.tag_seq'::regclass)"),
						Column.of("name", "text").collate("acme", "german").comment("acme.com")),
				List.of(), "Tags of acme.tag")));
		operations.add(new AlterDefault(TAG, "note", Change.between("'acme.com'::text", "other.acme.f(acme.g())")));
		operations.add(new AlterColumnType(TAG, "mood", new ColumnType("acme.mood", null, "(mood)::\"acme\".mood"),
				ColumnType.of("text")));
		operations.add(new CommentOnTable(TAG, Change.to("acme.tag of acme.com")));
		operations.add(new ExecuteSql("SELECT $$acme.tag$$, 'acme.tag', acme.acme FROM acme.tag acme"));

		assertThat(operations.stream().map((each) -> printed(List.of(unqualified(each, "acme"))))).containsExactly("""
				CREATE TABLE tag (
				    acme mood DEFAULT 'acme.x'::mood,
				    id bigint DEFAULT nextval('tag_seq'::regclass),
				    name text COLLATE german
				);
				COMMENT ON TABLE tag IS 'Tags of acme.tag';
				COMMENT ON COLUMN tag.name IS 'acme.com'""",
				"ALTER TABLE tag ALTER COLUMN note SET DEFAULT other.acme.f(g())",
				"ALTER TABLE tag ALTER COLUMN mood TYPE mood USING (mood)::mood",
				"COMMENT ON TABLE tag IS 'acme.tag of acme.com'",
				"SELECT $$acme.tag$$, 'acme.tag', acme FROM tag acme");
	}

	@Test
	void whatWasThereIsPutBackWithoutItToo() {
		Column column = Column.of("mood", "acme.mood").collate("acme", "german").generatedAs("acme.f(id)");
		List<Operation> operations = List.of(new DropColumn(TAG, "mood", column),
				new SetExpression(TAG, "mood", "1", "acme.f(id)"),
				new DropConstraint(TAG, "f", new Check("f", "acme.f(id)", true, true)),
				new DropEnum(new QualifiedName("acme", "mood"),
						new EnumType(new QualifiedName("acme", "mood"), List.of("acme.x"))));

		assertThat(operations.stream().map((each) -> printed(unqualified(each, "acme").inverse().operations())))
			.containsExactly("ALTER TABLE tag ADD COLUMN mood mood COLLATE german GENERATED ALWAYS AS (f(id)) STORED",
					"ALTER TABLE tag ALTER COLUMN mood SET EXPRESSION AS (f(id))",
					"ALTER TABLE tag ADD CONSTRAINT f CHECK (f(id))", "CREATE TYPE mood AS ENUM ('acme.x')");
	}

	@Test
	void aSchemaInQuotesIsLeftOutOfSentencesToo() {
		RevisionBody body = new RevisionBody("", true, List.of(), List.of(),
				List.of("Reads the whole table \"Globex \"\"Co\"\"\".tag and x.\"Globex \"\"Co\"\"\".tag."),
				List.of("Loses data: the table \"Globex \"\"Co\"\"\".\"Tag\"."));

		assertThat(Unqualified.of(List.of(body), "Globex \"Co\"")).isEqualTo(List.of(new RevisionBody("", true,
				List.of(), List.of(), List.of("Reads the whole table tag and x.\"Globex \"\"Co\"\"\".tag."),
				List.of("Loses data: the table \"Tag\"."))));
	}

}
