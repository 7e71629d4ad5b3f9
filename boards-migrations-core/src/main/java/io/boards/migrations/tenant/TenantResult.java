package io.boards.migrations.tenant;

import java.util.Optional;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * What came of one tenant.
 *
 * @param tenant its schema
 * @param value what was done or found; null where it failed
 * @param failure why it failed; null where it did not
 * @param begun whether anything was begun for it
 * @param <T> what is done or found
 */
public record TenantResult<T>(String tenant, @Nullable T value, @Nullable RuntimeException failure, boolean begun) {

	/**
	 * A tenant that did not fail.
	 * @param tenant its schema
	 * @param value what was done or found
	 * @param <T> what is done or found
	 * @return its result
	 */
	public static <T> TenantResult<T> done(String tenant, T value) {
		return new TenantResult<>(tenant, value, null, true);
	}

	/**
	 * A tenant that failed.
	 * @param tenant its schema
	 * @param failure why
	 * @param <T> what was to be done or found
	 * @return its result
	 */
	public static <T> TenantResult<T> failed(String tenant, RuntimeException failure) {
		return new TenantResult<>(tenant, null, failure, true);
	}

	static <T> TenantResult<T> notBegun(String tenant, RuntimeException cause) {
		return new TenantResult<>(tenant, null, cause, false);
	}

	/**
	 * What was done or found.
	 * @return the value; empty where the tenant failed
	 */
	public Optional<T> done() {
		return Optional.ofNullable(this.value);
	}

	/**
	 * What is told of its failure.
	 * @return headline, facts and remedy; of what nobody foresaw only what it is
	 */
	public Failure told() {
		return (this.failure instanceof MigrationException known) ? known.failure()
				: Failure.of(String.valueOf(this.failure));
	}

	/**
	 * Whether it failed.
	 * @return true also where nothing was begun for it
	 */
	public boolean isFailed() {
		return this.failure != null;
	}

}
