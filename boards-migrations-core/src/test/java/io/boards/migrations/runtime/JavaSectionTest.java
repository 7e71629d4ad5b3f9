package io.boards.migrations.runtime;

import java.util.List;
import java.util.Objects;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.runtime.section.R1_goes_on;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Migrations in Java that run outside a transaction: each operation is noted.
 */
@PostgresTest
class JavaSectionTest {

	private final TestDatabase database;

	private final Migrations migrations;

	JavaSectionTest(TestDatabase database) {
		this.database = database.another();
		this.migrations = Migrations.builder(this.database.dataSource())
			.locations(List.of("classpath:io/boards/migrations/runtime/section"))
			.build();
	}

	@BeforeEach
	void itFailsAtFirst() {
		R1_goes_on.first = 1;
		R1_goes_on.broken = true;
		assertThat(failure(StepFailedException.class)).isEqualTo(
				"""
						Revision goes_on failed in its upgrade. It runs outside a transaction: what it did before stays.
						    revision:    goes_on (Go on)
						    class:       io.boards.migrations.runtime.section.R1_goes_on (R1_goes_on.java:25)
						    exception:   java.lang.UnsupportedOperationException
						    error:       not yet
						    done before: nothing in this run
						  What to do: Correct the class and start again. What its operations did is noted and not done again; what \
						it did through jdbc() is.""");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	@Test
	void operationsThatAreDoneAreNotDoneAgainAndWhatTheMigrationDoesByItselfIs() {
		assertThat(this.migrations.status().unfinished())
			.hasToString("[upgrade of goes_on, 3 statements done, since " + since() + "]");
		R1_goes_on.broken = false;

		assertThat(this.migrations.upgrade().current()).containsExactly("goes_on");
		assertThat(notes()).containsExactly(1, 2, 100, 100);

		assertThat(this.migrations.downgrade("base").current()).isEmpty();
	}

	@Test
	void aValueThatIsAnotherNowStopsIt() {
		R1_goes_on.broken = false;
		R1_goes_on.first = 7;

		assertThat(failure(ChangedSectionException.class).replaceAll("[-0-9]+T[0-9:.]+Z", "TIME")).isEqualTo(
				"""
						The upgrade of revision goes_on was changed after a part of it was done outside a transaction.
						    revision:  goes_on (Go on)
						    class:     io.boards.migrations.runtime.section.R1_goes_on
						    statement: 3, done TIME
						  What to do: Bring these statements back to what was run and start again, which goes on behind them. Write \
						a new revision for what has to change.""");
		assertThat(notes()).containsExactly(1, 100);
	}

	private String since() {
		return this.migrations.status().unfinished().get(0).since().toString();
	}

	private List<Integer> notes() {
		return this.database.jdbc().sql("SELECT id FROM note ORDER BY id").query(Integer.class).list();
	}

	private <T extends MigrationException> String failure(Class<T> type) {
		return String
			.valueOf(Objects.requireNonNull(catchThrowableOfType(type, this.migrations::upgrade)).getMessage());
	}

}
