package io.boards.migrations.revision;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where revisions cannot be put into a graph; it tells all of their faults at
 * once.
 */
public class BrokenGraphException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final transient List<GraphFault> faults;

	BrokenGraphException(List<GraphFault> faults, Function<String, List<String>> files) {
		super(describe(faults, files));
		this.faults = List.copyOf(faults);
	}

	/**
	 * Everything that is wrong, by kind, then by id.
	 * @return at least one fault
	 */
	public List<GraphFault> faults() {
		return this.faults;
	}

	private static Failure describe(List<GraphFault> faults, Function<String, List<String>> files) {
		Failure failure = Failure.of("The revisions do not form a graph: "
				+ ((faults.size() == 1) ? "1 fault." : faults.size() + " faults."));
		for (GraphFault fault : faults) {
			failure = failure.fact(fault.kind(), fault.text());
		}
		for (String id : new TreeSet<>(faults.stream().map(GraphFault::revisions).flatMap(List::stream).toList())) {
			for (String file : files.apply(id)) {
				failure = failure.fact("file of " + id, file);
			}
		}
		return failure.remedy("Correct these revisions. Nothing was run.");
	}

}
