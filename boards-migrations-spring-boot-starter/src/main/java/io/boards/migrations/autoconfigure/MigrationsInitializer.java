package io.boards.migrations.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.boards.migrations.Migrations;
import io.boards.migrations.Status;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.runtime.RunReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.SpringProperties;

/**
 * Brings the database to the head when the bean is made, which is before any bean that
 * uses the database; and once more when a context that was stopped is started, such as
 * one of a process that was restored: the database may be another by then.
 */
public final class MigrationsInitializer implements InitializingBean, SmartLifecycle {

	/**
	 * Behind the pool of Spring Boot, which has 0, and before web servers, schedulers and
	 * listeners.
	 */
	private static final int PHASE = 1;

	private static final Logger log = LoggerFactory.getLogger(MigrationsInitializer.class);

	private final @Nullable String instance;

	private final Migrations migrations;

	private final OnStartup onStartup;

	private final OnDrift onDrift;

	private final Duration startupWait;

	/** Whether the database was seen to since the process was started or restored. */
	private volatile boolean done;

	/**
	 * Remembers what to do.
	 * @param migrations the application's revisions
	 * @param onStartup what to do with them
	 * @param onDrift what to do when the database is not what the entities want
	 * @param startupWait how long to wait for others, if that is to be done
	 */
	public MigrationsInitializer(Migrations migrations, OnStartup onStartup, OnDrift onDrift, Duration startupWait) {
		this(null, migrations, onStartup, onDrift, startupWait);
	}

	/**
	 * Remembers what to do for one of several instances.
	 * @param instance the instance's name; null where there is but one
	 * @param migrations its revisions
	 * @param onStartup what to do with them
	 * @param onDrift what to do when the database is not what the entities want
	 * @param startupWait how long to wait for others, if that is to be done
	 */
	MigrationsInitializer(@Nullable String instance, Migrations migrations, OnStartup onStartup, OnDrift onDrift,
			Duration startupWait) {
		this.instance = instance;
		this.migrations = migrations;
		this.onStartup = onStartup;
		this.onDrift = onDrift;
		this.startupWait = startupWait;
	}

	/**
	 * Does what is to be done, unless this run only goes as far as to a context that is
	 * refreshed, for a cache of classes or an image of the process. That happens while
	 * something is built, where the database, if there is one, is not the application's.
	 */
	@Override
	public void afterPropertiesSet() {
		if (isOnRefresh(DefaultLifecycleProcessor.CHECKPOINT_PROPERTY_NAME)) {
			log.info("{} is left alone until the checkpoint is restored", database());
			return;
		}
		if (isOnRefresh(DefaultLifecycleProcessor.EXIT_PROPERTY_NAME)) {
			log.info("{} is left alone: this run ends when the context is refreshed", database());
			this.done = true;
			return;
		}
		start();
	}

	@Override
	public void start() {
		try {
			initialize();
		}
		catch (MigrationException ex) {
			throw (this.instance != null) ? new InstanceStartException(this.instance, ex) : ex;
		}
		this.done = true;
	}

	/**
	 * Nothing is held between runs: the next start has to look again, and that is all.
	 */
	@Override
	public void stop() {
		this.done = false;
	}

	@Override
	public boolean isRunning() {
		return this.done;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	/** A pause, such as between the contexts of tests, ends in the same process. */
	@Override
	public boolean isPauseable() {
		return false;
	}

	private String database() {
		return (this.instance != null) ? "The database of " + this.instance : "The database";
	}

	private void initialize() {
		if (this.migrations.hasTenants() && this.onStartup != OnStartup.NONE) {
			new TenantsStart(this.migrations).run(this.onStartup, this.onDrift, this.startupWait);
			return;
		}
		switch (this.onStartup) {
			case UPGRADE -> upgrade();
			case CHECK -> check("checked", this.migrations::requireUpToDate);
			case WAIT -> check("waited for", () -> this.migrations.awaitUpToDate(this.startupWait));
			case NONE -> log.info("{} is left alone: boards.migrations.on-startup is none", database());
		}
		if (this.onStartup != OnStartup.NONE && this.onDrift != OnDrift.IGNORE) {
			compare();
		}
	}

	private void compare() {
		if (!this.migrations.status().unknown().isEmpty()) {
			log.warn("{} is not compared with the entities: it has revisions that this application does not know",
					database());
			return;
		}
		List<String> statements = this.migrations.check().statements();
		if (!statements.isEmpty() && this.onDrift == OnDrift.FAIL) {
			throw new DriftException(statements);
		}
		if (!statements.isEmpty()) {
			log.warn("{} is not what the entities want; this would make it so:\n{}", database(),
					String.join("\n", statements));
		}
	}

	private static boolean isOnRefresh(String property) {
		return DefaultLifecycleProcessor.ON_REFRESH_VALUE.equalsIgnoreCase(SpringProperties.getProperty(property));
	}

	private void upgrade() {
		RunReport report = this.migrations.upgrade();
		log.info("{} is at {}, head is {}: {} in {} ms", database(), names(report.current()), names(report.heads()),
				taken(report.steps().size()), report.duration().toMillis());
	}

	/** What was done, in words. */
	static String taken(long steps) {
		return (steps == 0) ? "nothing to do" : (steps == 1) ? "1 step taken" : steps + " steps taken";
	}

	private void check(String how, Supplier<Status> question) {
		long start = System.nanoTime();
		Status status = question.get();
		log.info("{} is at {}, head is {}: {} in {} ms", database(), names(status.current()), names(status.heads()),
				how, (System.nanoTime() - start) / 1_000_000);
	}

	private static String names(List<String> revisions) {
		return revisions.isEmpty() ? "base" : String.join(", ", revisions);
	}

}
