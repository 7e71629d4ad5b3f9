package io.boards.migrations.monitor;

import java.util.LinkedHashMap;
import java.util.Map;

import io.boards.migrations.Migrations;

import org.springframework.context.ApplicationContext;

/**
 * The standings of the databases of an application, by the names of their
 * {@link Migrations} beans. Those are asked for when they are needed, never before.
 */
final class Standings {

	private final ApplicationContext context;

	private final RunWatches watches;

	private final Map<String, Standing> known = new LinkedHashMap<>();

	/**
	 * Asks nobody yet.
	 * @param context the application
	 * @param watches know its runs
	 */
	Standings(ApplicationContext context, RunWatches watches) {
		this.context = context;
		this.watches = watches;
	}

	/**
	 * The standing of each.
	 * @return by the name of the bean
	 */
	synchronized Map<String, Standing> all() {
		if (this.known.isEmpty()) {
			this.context.getBeansOfType(Migrations.class)
				.forEach((name, each) -> this.known.put(name,
						new Standing(each, this.watches.of(name), System::nanoTime)));
		}
		return this.known;
	}

}
