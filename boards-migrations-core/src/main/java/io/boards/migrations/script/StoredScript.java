package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.sql.Split;
import io.boards.migrations.sql.StatementSplitter;
import org.jspecify.annotations.Nullable;

/**
 * What a database remembers of a revision whose script is not there: how to get back from
 * it.
 *
 * @param revision the node of the graph that it is
 * @param location where a person finds it in the database
 * @param irreversible why there is no way back
 * @param limits how long its statements may wait and run
 * @param downgrade how to get back; empty where it is irreversible
 */
public record StoredScript(Revision revision, String location, Optional<String> irreversible, TimeLimits limits,
		Optional<Section> downgrade) implements Script {

	/**
	 * Reads what is stored.
	 * @param revision the revision
	 * @param location where it is stored
	 * @param text a section with its marker, as in a file, below its limits; null where
	 * none is stored
	 * @return the script; an irreversible one where the text cannot be understood
	 */
	public static StoredScript of(Revision revision, String location, @Nullable String text) {
		if (text == null) {
			return irreversible(revision, location,
					"the application does not have it, and no downgrade is stored for it");
		}
		List<Fault> faults = new ArrayList<>();
		List<Split> parts = StatementSplitter.splitParts(text, 1, Marker::isLike);
		TimeLimits limits = new Header(parts.get(0).comments(),
				(line, problem) -> faults.add(new Fault(location, line, problem)))
			.limits();
		Optional<Section> section = downgrade(parts, location, faults);
		if (section.isEmpty() || !faults.isEmpty()) {
			return irreversible(revision, location,
					faults.stream()
						.map((fault) -> "line " + fault.line() + ": " + fault.problem())
						.collect(Collectors.joining("\n", "the downgrade that is stored for it cannot be read\n", "")));
		}
		return new StoredScript(revision, location, Optional.empty(), limits, section);
	}

	private static StoredScript irreversible(Revision revision, String location, String reason) {
		return new StoredScript(revision, location, Optional.of(reason.strip()), TimeLimits.NONE, Optional.empty());
	}

	private static Optional<Section> downgrade(List<Split> parts, String location, List<Fault> faults) {
		for (Split part : parts) {
			part.problems().forEach((problem) -> faults.add(new Fault(location, problem.line(), problem.text())));
		}
		if (parts.size() != 2 || !parts.get(0).statements().isEmpty()) {
			faults.add(new Fault(location, 1, "It is not one section that begins with its marker."));
			return Optional.empty();
		}
		Marker marker = Marker.of(parts.get(1).heading().orElseThrow(),
				(line, problem) -> faults.add(new Fault(location, line, problem)));
		if (marker == null || marker.direction() != Marker.Direction.DOWNGRADE) {
			faults.add(new Fault(location, 1, "It is no section -- " + Marker.Direction.DOWNGRADE + "."));
			return Optional.empty();
		}
		return Optional.of(Section.of(parts.get(1), marker));
	}

	@Override
	public String name() {
		return this.location;
	}

	/** Nothing stored is judged. */
	@Override
	public List<Allowance> allowances() {
		return List.of();
	}

	/** Its upgrade is not known. */
	@Override
	public List<String> notes() {
		return List.of();
	}

	/** Its upgrade is not known. */
	@Override
	public Optional<Checksum> checksum() {
		return Optional.empty();
	}

}
