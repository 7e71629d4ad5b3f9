package io.boards.migrations.revision;

import java.time.Instant;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A graph is put together without looking for faults one by one; what cannot be put
 * together has to have one, and what can has none.
 */
class GraphFaultsPropertyTest {

	@Property(tries = 3_000)
	void onlyWhatHasAFaultIsNoGraph(@ForAll("revisions") List<Revision> revisions) {
		assertThat(Topology.of(revisions) == null).isEqualTo(!GraphFaults.of(revisions).isEmpty());
	}

	@Provide
	Arbitrary<List<Revision>> revisions() {
		Arbitrary<String> ids = Arbitraries.frequency(Tuple.of(8, "a"), Tuple.of(8, "b"), Tuple.of(8, "c"),
				Tuple.of(1, "no-id"), Tuple.of(1, "head"));
		Arbitrary<List<String>> labels = few(Arbitraries.frequency(Tuple.of(4, "l"), Tuple.of(4, "m"), Tuple.of(1, "a"),
				Tuple.of(1, "no@label"), Tuple.of(1, "base")));
		Arbitrary<List<String>> parents = few(Arbitraries.of("a", "b", "c", "l"));
		Arbitrary<List<String>> needed = few(Arbitraries.of("a", "b", "l", "m", "z"));
		return Combinators.combine(ids, parents, needed, labels)
			.as((id, revises, dependsOn, names) -> new Revision(id, revises, dependsOn, names, "", Instant.EPOCH))
			.list()
			.ofMaxSize(4);
	}

	private static Arbitrary<List<String>> few(Arbitrary<String> names) {
		return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(List.of())),
				Tuple.of(1, names.list().ofMinSize(1).ofMaxSize(2)));
	}

}
