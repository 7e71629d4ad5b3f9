package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * What is done by many at the same moment.
 */
final class Together {

	private Together() {
	}

	/**
	 * Does something in many threads, all of which are there before it begins.
	 * @param <T> what comes of it
	 * @param number how many
	 * @param threads has a thread for each
	 * @param action what each does, by its number from 0
	 * @return what came of it
	 * @throws Exception if it failed in one of them
	 */
	static <T> List<T> run(int number, ExecutorService threads, IntFunction<Callable<T>> action) throws Exception {
		CountDownLatch start = new CountDownLatch(number);
		List<Future<T>> futures = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			Callable<T> each = action.apply(i);
			futures.add(threads.submit(() -> {
				start.countDown();
				start.await();
				return each.call();
			}));
		}
		List<T> results = new ArrayList<>();
		for (Future<T> future : futures) {
			results.add(future.get());
		}
		return results;
	}

}
