package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.runtime.filling.R1_fill;
import io.boards.migrations.test.TestDatabase;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A database with a revision that fills a column, what its batches did, and what the log
 * said.
 */
final class Filling implements BackfillThrottle, AutoCloseable {

	/** Three batches for ten rows. */
	static final Consumer<Operations> FILL = (op) -> op.backfill("tag").set("n = n + 1").batchSize(4);

	private final TestDatabase database;

	private final ListAppender<ILoggingEvent> messages = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.boards.migrations");

	private final List<BackfillBatch> batches = new ArrayList<>();

	private Consumer<BackfillBatch> after = (batch) -> {
	};

	private RunSettings settings = RunSettings.standard();

	Filling(TestDatabase parent) {
		this.database = parent.another();
		this.logger.setLevel(Level.INFO);
		this.logger.addAppender(this.messages);
		this.messages.list = new CopyOnWriteArrayList<>();
		this.messages.start();
	}

	/**
	 * A database with a table of ten rows, and a backfill for them.
	 * @param parent what is on the same server
	 * @return the database
	 */
	static Filling ofTenRows(TestDatabase parent) {
		return new Filling(parent).sql("CREATE TABLE tag (id int PRIMARY KEY, n int DEFAULT 0, m int)")
			.sql("INSERT INTO tag (id, m) SELECT n, nullif(n % 3, 0) FROM generate_series(1, 10) AS n")
			.code(FILL);
	}

	TestDatabase database() {
		return this.database;
	}

	Filling sql(String sql) {
		this.database.jdbc().sql(sql).update();
		return this;
	}

	Filling code(Consumer<Operations> code) {
		R1_fill.code = code;
		return this;
	}

	/**
	 * Does something between two batches.
	 * @param after what to do
	 * @return this
	 */
	Filling after(Consumer<BackfillBatch> after) {
		this.after = after;
		return this;
	}

	Filling settings(Duration lockTimeout, Duration statementTimeout, Duration lockWait) {
		this.settings = new RunSettings(null, TransactionMode.STEP, lockTimeout, statementTimeout, lockWait, null, null,
				BackfillThrottle.NONE, RunListener.NONE, null);
		return this;
	}

	Migrations migrations() {
		return Migrations.builder(this.database.dataSource())
			.locations(List.of("classpath:io/boards/migrations/runtime/filling"))
			.settings(this.settings.withThrottle(this))
			.build();
	}

	Filling run() {
		this.batches.clear();
		migrations().upgrade();
		return this;
	}

	@Override
	public Duration pause(BackfillBatch batch) {
		this.batches.add(batch);
		this.after.accept(batch);
		return Duration.ZERO;
	}

	/**
	 * The batches of the last run but the last one, behind which nobody is asked.
	 * @return how many rows each looked at, and changed
	 */
	List<String> batches() {
		return this.batches.stream().map((batch) -> batch.rows() + "/" + batch.changed()).toList();
	}

	/**
	 * What the log said about it.
	 * @return messages without times, rates and pids
	 */
	List<String> log() {
		return this.messages.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> message.contains("backfill") || message.startsWith("Waiting")
					|| message.startsWith("Trying"))
			.map((message) -> masked(message.replaceAll("in \\d+ s, [0-9,]+ rows/s", "in TIME")))
			.toList();
	}

	/**
	 * How a run fails.
	 * @param type what is expected
	 * @return its message without times and pids
	 */
	String failure(Class<? extends MigrationException> type) {
		return failure(type, migrations());
	}

	static String failure(Class<? extends MigrationException> type, Migrations migrations) {
		return masked(
				String.valueOf(Objects.requireNonNull(catchThrowableOfType(type, migrations::upgrade)).getMessage()));
	}

	private static String masked(String text) {
		return FailureText.withoutPidsAndTimes(text).replaceAll("role \\w+, (.*?)for \\d+ s", "role ROLE, $1for TIME");
	}

	void waitForLog(String message) throws InterruptedException {
		for (int tries = 0; !log().contains(message); tries++) {
			if (tries == 3000) {
				throw new AssertionError("Not within 30 s: " + message + "\n" + log());
			}
			Thread.sleep(10);
		}
	}

	<T> List<T> list(String query, Class<T> type) {
		return this.database.jdbc().sql(query).query(type).list();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.messages);
		this.logger.setLevel(null);
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

}
