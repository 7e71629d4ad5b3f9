package io.boards.migrations.monitor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.boards.migrations.autoconfigure.InstanceListener;

/**
 * The watches of the instances of an application, by the names of their beans.
 */
final class RunWatches implements InstanceListener {

	private final Map<String, RunWatch> known = new ConcurrentHashMap<>();

	@Override
	public RunWatch of(String instance) {
		return this.known.computeIfAbsent(instance, (name) -> new RunWatch());
	}

}
