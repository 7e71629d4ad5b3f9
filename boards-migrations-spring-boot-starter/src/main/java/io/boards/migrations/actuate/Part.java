package io.boards.migrations.actuate;

import java.util.AbstractList;
import java.util.List;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A list that is an answer: written like the other answers, whatever the application's
 * own way to write JSON is.
 *
 * @param <T> what is in it
 */
final class Part<T> extends AbstractList<T> implements OperationResponseBody {

	private final List<T> items;

	Part(List<T> items) {
		this.items = items;
	}

	@Override
	public T get(int index) {
		return this.items.get(index);
	}

	@Override
	public int size() {
		return this.items.size();
	}

}
