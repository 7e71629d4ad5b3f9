package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.script.TimeLimits;
import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How steps are run.
 *
 * @param schema where the tool's tables are; null for the connection's current schema
 * @param transaction what is committed at once
 * @param lockTimeout how long one statement waits for a lock on a table; zero for without
 * limit
 * @param statementTimeout how long one statement may run; zero for without limit
 * @param lockWait how long a step waits for locks in all, its retries included
 * @param application what the log of the database calls the application
 * @param role the role that everything is done as; null for that of the connection
 * @param throttle slows backfills down
 * @param listener hears every run
 * @param tenant whose schema revisions run in; null for where the connection's search
 * path leads
 */
public record RunSettings(@Nullable String schema, TransactionMode transaction, Duration lockTimeout,
		Duration statementTimeout, Duration lockWait, @Nullable String application, @Nullable String role,
		BackfillThrottle throttle, RunListener listener, @Nullable Tenant tenant) {

	/**
	 * The settings of an application that sets none.
	 * @return two seconds for a lock on a table, two minutes for locks in all, no limit
	 * for statements
	 */
	public static RunSettings standard() {
		return new RunSettings(null, TransactionMode.STEP, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMinutes(2),
				null, null, BackfillThrottle.NONE, RunListener.NONE, null);
	}

	/**
	 * The same with the tool's tables elsewhere.
	 * @param schema an existing or a new schema
	 * @return the settings
	 */
	public RunSettings withSchema(@Nullable String schema) {
		return new RunSettings(schema, this.transaction, this.lockTimeout, this.statementTimeout, this.lockWait,
				this.application, this.role, this.throttle, this.listener, this.tenant);
	}

	/**
	 * The same with another unit of commit.
	 * @param transaction what is committed at once
	 * @return the settings
	 */
	public RunSettings withTransaction(TransactionMode transaction) {
		return new RunSettings(this.schema, transaction, this.lockTimeout, this.statementTimeout, this.lockWait,
				this.application, this.role, this.throttle, this.listener, this.tenant);
	}

	/**
	 * The same as another role.
	 * @param role a role that the connection's may set; null for the connection's own
	 * @return the settings
	 */
	public RunSettings withRole(@Nullable String role) {
		return new RunSettings(this.schema, this.transaction, this.lockTimeout, this.statementTimeout, this.lockWait,
				this.application, role, this.throttle, this.listener, this.tenant);
	}

	/**
	 * The same with the limits that a step has of its own. What is configured for
	 * statements in general is not meant for those outside a transaction, which are
	 * outside because they take long.
	 * @param code the step
	 * @return the settings under which its statements run
	 */
	RunSettings within(StepCode code) {
		TimeLimits limits = code.script().limits();
		return new RunSettings(this.schema, this.transaction, limits.lock().orElse(this.lockTimeout),
				limits.statement().orElse(code.transactional() ? this.statementTimeout : Duration.ZERO), this.lockWait,
				this.application, this.role, this.throttle, this.listener, this.tenant);
	}

	/**
	 * The same with another patience.
	 * @param lockTimeout for one statement
	 * @param lockWait for a step in all
	 * @return the settings
	 */
	public RunSettings withLocks(Duration lockTimeout, Duration lockWait) {
		return new RunSettings(this.schema, this.transaction, lockTimeout, this.statementTimeout, lockWait,
				this.application, this.role, this.throttle, this.listener, this.tenant);
	}

	/**
	 * The same with something that slows backfills down.
	 * @param throttle asked after each batch
	 * @return the settings
	 */
	public RunSettings withThrottle(BackfillThrottle throttle) {
		return new RunSettings(this.schema, this.transaction, this.lockTimeout, this.statementTimeout, this.lockWait,
				this.application, this.role, throttle, this.listener, this.tenant);
	}

	/**
	 * The same, heard by somebody else.
	 * @param listener hears every run
	 * @return the settings
	 */
	public RunSettings withListener(RunListener listener) {
		return new RunSettings(this.schema, this.transaction, this.lockTimeout, this.statementTimeout, this.lockWait,
				this.application, this.role, this.throttle, listener, this.tenant);
	}

	/**
	 * The same in the schema of a tenant, in which the tool's tables are too.
	 * @param of the tenant; null for none
	 * @return the settings
	 */
	public RunSettings withTenant(@Nullable Tenant of) {
		return new RunSettings((of != null) ? of.schema() : null, this.transaction, this.lockTimeout,
				this.statementTimeout, this.lockWait, this.application, this.role, this.throttle, this.listener, of);
	}

	/**
	 * Where revisions look for names.
	 * @param own the connection's own search path
	 * @return the search path under which they run
	 */
	String searchPath(String own) {
		return (this.tenant != null) ? this.tenant.searchPath(own) : own;
	}

	/**
	 * Keeps statements of a tenant in its schema: whatever makes the search path what it
	 * was when the session began would lead out of it.
	 * @param statements statements of a step
	 * @param back the statement that goes there again
	 * @return the statements, each that leads out followed by that
	 */
	List<Statement> staying(List<Statement> statements, String back) {
		if (this.tenant == null) {
			return statements;
		}
		List<Statement> staying = new ArrayList<>();
		for (Statement each : statements) {
			staying.add(each);
			if (SessionSettings.mayChange(each) && Effect.of(each.text()) instanceof Effect.OfSession effect
					&& effect.takesBack("search_path")) {
				staying.add(Statement.of(back));
			}
		}
		return staying;
	}

	/**
	 * How long one step, or one statement, waits for locks from now on.
	 * @return the patience
	 */
	Patience patience() {
		return new Patience(this.lockWait, this.listener);
	}

}
