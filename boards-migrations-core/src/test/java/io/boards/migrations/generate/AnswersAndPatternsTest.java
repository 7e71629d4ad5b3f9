package io.boards.migrations.generate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.boards.migrations.diff.RenameCandidate.OfEnumValue;
import io.boards.migrations.generate.ObjectPatterns.InvalidPatternException;
import io.boards.migrations.generate.RenameAnswers.InvalidAnswerException;
import io.boards.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What people write on the command line and in properties.
 */
class AnswersAndPatternsTest {

	private static QualifiedName name(String name) {
		return new QualifiedName("boards", name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "=", "a", "a=", "=b", "tags=labels", "a.b.c.d=e", "boards.tags=", "boards..a=b",
			"boards.\"a=b", "boards.a=b." })
	void anAnswerOfAnotherFormIsRefused(String text) {
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> RenameAnswers.of(List.of(text), List.of()))
			.satisfies((ex) -> assertThat(ex).hasMessage("'" + text + "' does not say what was renamed.\n"
					+ "  What to do: Write schema.table=new, schema.table.column=new or schema.type.value=new."));
	}

	@Test
	void answersAreReadWithAndWithoutTheSchemaOfTheNewName() {
		RenameAnswers answers = RenameAnswers
			.of(List.of("boards.a=b", "boards.c=archive.d", "boards.e.x=y", "boards.f.x=boards.f.y"), List.of());
		assertThat(answers.renames().tables()).containsEntry(name("a"), name("b"))
			.containsEntry(name("c"), new QualifiedName("archive", "d"))
			.hasSize(2);
		assertThat(answers.renames().columns().values()).containsExactly("y", "y");
	}

	@Test
	void anAnswerMayBeAboutAValueWithAnyCharactersInIt() {
		RenameAnswers answers = RenameAnswers.of(List.of("boards.state.IN PROGRESS=DOING", "boards.v.\"1.5\"=\"1=6\"",
				"boards.v.\"a=b\"=boards.v.\"c.d\""), List.of("boards.v.2", "boards.v.\"2.5\""));
		assertThat(answers.renames().enumValues()).isEqualTo(
				Map.of(name("state"), Map.of("IN PROGRESS", "DOING"), name("v"), Map.of("1.5", "1=6", "a=b", "c.d")));
		assertThat(answers.isRefused(new OfEnumValue(name("v"), "2", "3"))).isTrue();
		assertThat(answers.isRefused(new OfEnumValue(name("v"), "2.5", "3"))).isTrue();
		assertThat(answers.isRefused(new OfEnumValue(name("v"), "1.5", "1.6"))).isFalse();
	}

	@Test
	void whatAShellWouldTakeApartStandsInQuotes() {
		assertThat(new UndecidedRenameException(List.of(new OfEnumValue(name("v"), "IN PROGRESS", "it's"))))
			.hasMessage("""
					It is not clear whether something was renamed, or dropped and made anew, which would lose its\
					 data. Nothing was written.
					    renamed?: boards.v.IN PROGRESS to it's
					    if so:    --rename 'boards.v.IN PROGRESS=it'\\''s'
					    if not:   --no-rename 'boards.v.IN PROGRESS'
					  What to do: Say which it is.""");
	}

	@Test
	void theLastOfTwoPatternsDoesNotWinButTheExclusion() {
		ObjectFilter patterns = ObjectPatterns.of(List.of("boards.*"), List.of("boards.tmp_*", "index:*_gin"));
		assertThat(Stream.of("tags", "tmp_", "tmp_a", "a_tmp_", "tags_gin")
			.map((each) -> each + " " + patterns.includes(ObjectKind.TABLE, name(each)) + " "
					+ patterns.includes(ObjectKind.INDEX, name(each))))
			.containsExactly("tags true true", "tmp_ false false", "tmp_a false false", "a_tmp_ true true",
					"tags_gin true false");
		assertThat(patterns.includes(ObjectKind.TABLE, new QualifiedName("audit", "tags"))).isFalse();
	}

	@Test
	void aPatternOfOneKindDoesNotConcernOthers() {
		ObjectFilter patterns = ObjectPatterns.of(List.of("table:a.c"), List.of());
		assertThat(patterns.includes(ObjectKind.TABLE, new QualifiedName("a", "c"))).isTrue();
		assertThat(patterns.includes(ObjectKind.TABLE, new QualifiedName("a", "xc"))).isFalse();
		assertThat(patterns.includes(ObjectKind.SEQUENCE, name("anything"))).isTrue();
	}

	@Test
	void aKindThatThereIsNotIsRefused() {
		assertThatExceptionOfType(InvalidPatternException.class)
			.isThrownBy(() -> ObjectPatterns.of(List.of(), List.of("trigger:a")))
			.satisfies((ex) -> assertThat(ex).hasMessage("""
					A pattern of autogenerate names a kind that there is not.
					    pattern: trigger:a
					  What to do: Kinds are table, index, constraint, sequence, type and view; without one a pattern\
					 is for all."""));
	}

	@Test
	void tablesOfOtherToolsAreTheirsUnlessTheyAreAskedFor() {
		var others = OtherTools.besides(Set.of(name("spring_session")));
		assertThat(Stream.of("boards_migrations", "boards_migrations_log", "FLYWAY_SCHEMA_HISTORY", "alembic_version",
				"databasechangelog", "databasechangeloglock", "spring_session_attributes", "batch_job_instance",
				"batch_step_execution_seq", "QRTZ_LOCKS"))
			.allMatch((each) -> others.test(name(each)));
		assertThat(Stream.of("spring_session", "batch", "batches", "qrtz", "flyway", "tags"))
			.noneMatch((each) -> others.test(name(each)));
	}

}
