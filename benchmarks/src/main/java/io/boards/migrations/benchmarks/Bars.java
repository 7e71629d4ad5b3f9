package io.boards.migrations.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a chart: things that were measured at the same work, the first of them ours.
 */
public final class Bars {

	private final String title;

	private final List<Bar> all = new ArrayList<>();

	/**
	 * A part without bars.
	 * @param title the work
	 */
	public Bars(String title) {
		this.title = title;
	}

	/**
	 * Adds one.
	 * @param name who did the work
	 * @param time how long it took
	 */
	public void add(String name, Series time) {
		this.all.add(new Bar(name.replace("`", ""), time));
	}

	String title() {
		return this.title;
	}

	List<Bar> all() {
		return this.all;
	}

	/**
	 * One of them.
	 *
	 * @param name who did the work
	 * @param time how long it took
	 */
	record Bar(String name, Series time) {
	}

}
