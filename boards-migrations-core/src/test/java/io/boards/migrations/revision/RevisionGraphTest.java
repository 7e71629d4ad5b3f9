package io.boards.migrations.revision;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a graph knows about its revisions.
 */
class RevisionGraphTest {

	private static final RevisionGraph BRANCHED = Revisions.graph("a", "b < a", "c < a", "d < b c",
			"x ; depends on b ; labels other", "y < x");

	@Test
	void nothingIsAGraph() {
		RevisionGraph graph = Revisions.graph();
		assertThat(graph.revisions()).isEmpty();
		assertThat(graph.heads()).isEmpty();
		assertThat(graph.upgrade("head", Set.of()).isEmpty()).isTrue();
		assertThat(graph.downgrade("base", Set.of()).isEmpty()).isTrue();
	}

	@Test
	void revisionsComeAfterWhatTheyNeed() {
		RevisionGraph graph = Revisions.graph("a < z", "m ; depends on a", "z");
		assertThat(Revisions.ids(graph.revisions())).containsExactly("z", "a", "m");
	}

	@Test
	void ofTwoRevisionsTheOneThatWasCreatedFirstComesFirstThenTheOneWithTheLowerId() {
		RevisionGraph graph = RevisionGraph.of(List.of(created("a", 2), created("c", 1), created("b", 1)));
		assertThat(Revisions.ids(graph.revisions())).containsExactly("b", "c", "a");
	}

	@Test
	void headsAreTheRevisionsThatNoOtherRevises() {
		assertThat(Revisions.ids(BRANCHED.heads())).containsExactly("d", "y");
		assertThat(Revisions.ids(Revisions.graph("a", "b", "c < b ; depends on a").heads())).containsExactly("a", "c");
	}

	@Test
	void aRevisionIsFoundByItsIdAlone() {
		assertThat(BRANCHED.find("x").map(Revision::message)).hasValue("Make x");
		assertThat(BRANCHED.find("other")).isEmpty();
		assertThat(BRANCHED.find("nothing")).isEmpty();
	}

	@Test
	void aNameIsAnIdALabelOrTheBeginningOfEither() {
		RevisionGraph graph = Revisions.graph("abc1", "abc2 < abc1 ; labels left", "abc < abc1");
		assertThat(graph.resolve("abc1").id()).isEqualTo("abc1");
		assertThat(graph.resolve("abc").id()).isEqualTo("abc");
		assertThat(graph.resolve("left").id()).isEqualTo("abc2");
		assertThat(graph.resolve("l").id()).isEqualTo("abc2");
	}

	@Test
	void ancestorsAndDescendantsGoThroughParentsAndDependencies() {
		assertThat(BRANCHED.withAncestors(List.of("y"))).containsExactly("a", "b", "x", "y");
		assertThat(BRANCHED.withAncestors(List.of("c", "x"))).containsExactly("a", "b", "c", "x");
		assertThat(BRANCHED.withDescendants(List.of("b"))).containsExactly("b", "d", "x", "y");
		assertThat(BRANCHED.withDescendants(List.of())).isEmpty();
	}

	@Test
	void currentRevisionsAreThoseThatNoOtherAppliedRevisionNeeds() {
		assertThat(BRANCHED.maximal(Set.of())).isEmpty();
		assertThat(BRANCHED.maximal(Set.of("a", "b", "c"))).containsExactly("b", "c");
		assertThat(BRANCHED.maximal(Set.of("a", "b", "c", "x"))).containsExactly("c", "x");
		assertThat(BRANCHED.maximal(Set.of("a", "y"))).containsExactly("y");
	}

	@Test
	void anAppliedRevisionThatTheGraphDoesNotHaveIsAMistakeOfTheCaller() {
		assertThatIllegalArgumentException().isThrownBy(() -> BRANCHED.upgrade("heads", Set.of("gone")))
			.withMessage("Not a revision of this graph: gone");
		assertThatIllegalArgumentException().isThrownBy(() -> BRANCHED.maximal(Set.of("other")))
			.withMessage("Not a revision of this graph: other");
	}

	private static Revision created(String id, int second) {
		return new Revision(id, List.of(), List.of(), List.of(), "", Instant.ofEpochSecond(second));
	}

}
