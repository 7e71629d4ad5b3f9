package io.boards.migrations.tenant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.boards.migrations.runtime.NoConnectionException;
import io.boards.migrations.runtime.StoppedException;
import org.jspecify.annotations.Nullable;

/**
 * Do the same for many tenants, some of them at a time. A tenant that fails does not stop
 * the others; what would stop each of them does.
 *
 * @param count how many tenants at a time
 */
public record Workers(int count) {

	/**
	 * Works through the tenants. The thread that works for one is called like it, so that
	 * each line of the log says whose it is.
	 * @param tenants their schemas
	 * @param task what is done for each
	 * @param <T> what it comes to
	 * @return what came of each, in their order
	 */
	public <T> TenantResults<T> each(List<String> tenants, Function<String, T> task) {
		long start = System.nanoTime();
		AtomicReference<@Nullable RuntimeException> end = new AtomicReference<>();
		List<Callable<TenantResult<T>>> tasks = new ArrayList<>();
		tenants.forEach((tenant) -> tasks.add(() -> work(tenant, task, end)));
		List<TenantResult<T>> results = new ArrayList<>();
		ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(this.count, tenants.size())));
		try {
			List<Future<TenantResult<T>>> futures = tasks.stream().map(threads::submit).toList();
			for (Future<TenantResult<T>> each : futures) {
				results.add(await(each, end));
			}
		}
		finally {
			threads.shutdown();
		}
		return new TenantResults<>(results, Duration.ofNanos(System.nanoTime() - start));
	}

	/** Whoever is interrupted waits for what runs, and nothing more is begun. */
	private static <T> T await(Future<T> future, AtomicReference<@Nullable RuntimeException> end) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return future.get();
				}
				catch (InterruptedException ex) {
					interrupted = true;
					end.compareAndSet(null, new InterruptedRunException());
				}
				catch (ExecutionException ex) {
					if (ex.getCause() instanceof Error error) {
						throw error;
					}
					throw new IllegalStateException(ex.getCause());
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static <T> TenantResult<T> work(String tenant, Function<String, T> task,
			AtomicReference<@Nullable RuntimeException> end) {
		RuntimeException ended = end.get();
		if (ended != null) {
			return TenantResult.notBegun(tenant, ended);
		}
		Thread thread = Thread.currentThread();
		String name = thread.getName();
		thread.setName(tenant);
		try {
			return TenantResult.done(tenant, task.apply(tenant));
		}
		catch (NoConnectionException | StoppedException ex) {
			end.compareAndSet(null, ex);
			return TenantResult.failed(tenant, ex);
		}
		catch (RuntimeException ex) {
			return TenantResult.failed(tenant, ex);
		}
		catch (Error ex) {
			end.compareAndSet(null, new InterruptedRunException());
			throw ex;
		}
		finally {
			thread.setName(name);
		}
	}

}
