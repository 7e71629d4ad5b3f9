package io.boards.migrations.runtime;

import java.util.List;
import java.util.Objects;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A migration in Java has the connection, and may do with its transaction what it must
 * not.
 */
@PostgresTest
class TransactionsInJavaTest {

	private final TestDatabase database;

	private final Migrations migrations;

	TransactionsInJavaTest(TestDatabase database) {
		this.database = database.another();
		this.migrations = Migrations.builder(this.database.dataSource())
			.locations(List.of("classpath:io/boards/migrations/runtime/open"))
			.build();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void oneThatIsLeftOpenIsRolledBackAndTold() {
		assertThat(failure(OpenTransactionException.class)).isEqualTo(
				"""
						Revision open began a transaction and left it open. What it did in that was rolled back, what it did before \
						stays.
						    revision: open (Leave a transaction open)
						    class:    io.boards.migrations.runtime.open.R1_leaves_open
						  What to do: Undo by hand what it did before, and let it commit what it begins; or let the whole migration run \
						in a transaction.""");
		assertThat(tables()).containsExactly("stays");
	}

	@Test
	void oneThatIsEndedIsTold() {
		this.migrations.stamp("open");

		assertThat(failure(TransactionEndedException.class)).isEqualTo(
				"""
						Revision ended ended the transaction that it was given. What it committed stays, and is not noted.
						    revision: ended (End the transaction)
						    class:    io.boards.migrations.runtime.open.R2_ends
						  What to do: Undo by hand what it did, and take COMMIT or ROLLBACK out of it. A migration that must run outside \
						a transaction says so with @Revision(transactional = false).""");
		assertThat(tables()).containsExactly("committed");
		assertThat(this.migrations.current()).containsExactly("open");
	}

	private <T extends MigrationException> String failure(Class<T> type) {
		return String
			.valueOf(Objects.requireNonNull(catchThrowableOfType(type, this.migrations::upgrade)).getMessage());
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
					+ " AND tablename NOT LIKE 'boards_migrations%'")
			.query(String.class)
			.list();
	}

}
