package io.boards.migrations.runtime;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import javax.sql.DataSource;

import io.boards.migrations.test.TestDatabase;

/**
 * Runs whose connections all end at one moment, as they do when a process is killed.
 */
final class Victim {

	private static final String NAME = "victim";

	private final TestDatabase database;

	Victim(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Connections that end before a message is sent.
	 * @param moment the message
	 * @return where they come from
	 */
	DataSource before(Predicate<String> moment) {
		AtomicBoolean over = new AtomicBoolean();
		return new WatchedDataSource(source(), (message) -> {
			if (moment.test(message) && !over.getAndSet(true)) {
				kill();
			}
		});
	}

	/**
	 * Connections that end when a message was answered.
	 * @param moment the message
	 * @return where they come from
	 */
	DataSource after(Predicate<String> moment) {
		AtomicBoolean over = new AtomicBoolean();
		return new WatchedDataSource(source(), new WatchedDataSource.Watcher() {

			@Override
			public void before(String message) {
				// Everything is sent.
			}

			@Override
			public void after(String message) {
				if (moment.test(message) && !over.getAndSet(true)) {
					kill();
				}
			}

		});
	}

	/**
	 * Connections by which the victim is known.
	 * @return where they come from
	 */
	DataSource source() {
		return this.database.dataSource(NAME);
	}

	void kill() {
		this.database.jdbc()
			.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + NAME
					+ "' AND datname = current_database()")
			.query()
			.listOfRows();
		Waiting.until(this.database, "SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = '" + NAME
				+ "' AND datname = current_database()");
	}

}
