package io.boards.migrations.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is refused when a graph is put together.
 */
class BrokenGraphExceptionTest {

	private static final List<Revision> BROKEN = Revisions.revisions("one", "twin < one", "twin < nowhere",
			"bad-id < one", "head < one", "x1 < one ; labels la bel@", "x2 < one ; labels la",
			"x3 < one ; labels one base", "y1 < missing one ; depends on absent", "y2 < y2",
			"y3 < one ; depends on self ; labels self", "c1 < one c3", "c2 < c1", "c3 ; depends on c2",
			"d1 ; depends on dl", "d2 < d1 ; labels dl");

	private static final String TEXT = """
			The revisions do not form a graph: 14 faults.
			    duplicate id:       'twin' is the id of 2 revisions (Make twin; Make twin)
			    invalid id:         'bad-id' must consist of the letters a to z and A to Z, digits, '_' and '.'
			    invalid id:         'head' has a meaning of its own as a target
			    invalid label:      'base' of revision 'x3' has a meaning of its own as a target
			    invalid label:      'bel@' of revision 'x1' must consist of the letters a to z and A to Z, digits, '_' and '.'
			    label used twice:   'la' is introduced by the revisions 'x1', 'x2'
			    label is an id:     'one' is a label of revision 'x3' and the id of a revision
			    unknown parent:     'twin' revises 'nowhere', which is not the id of a revision
			    unknown parent:     'y1' revises 'missing', which is not the id of a revision
			    unknown depends-on: 'y1' depends on 'absent', which is neither the id nor a label of a revision
			    self loop:          'y2' revises or depends on itself
			    self loop:          'y3' revises or depends on itself
			    cycle:              'c1', 'c2', 'c3' need each other
			    cycle:              'd1', 'd2' need each other
			  What to do: Correct these revisions. Nothing was run.""";

	@Test
	void allFaultsAreReportedTogether() {
		assertThatExceptionOfType(BrokenGraphException.class).isThrownBy(() -> RevisionGraph.of(BROKEN))
			.withMessage(TEXT);
	}

	@Test
	void theReportDoesNotDependOnTheOrderOfTheRevisions() {
		for (int seed = 0; seed < 20; seed++) {
			List<Revision> shuffled = new ArrayList<>(BROKEN);
			Collections.shuffle(shuffled, new Random(seed));
			assertThatExceptionOfType(BrokenGraphException.class).isThrownBy(() -> RevisionGraph.of(shuffled))
				.withMessage(TEXT);
		}
	}

	@Test
	void oneFaultIsNotSeveral() {
		assertThatExceptionOfType(BrokenGraphException.class).isThrownBy(() -> Revisions.graph("a", "b < z"))
			.withMessage("""
					The revisions do not form a graph: 1 fault.
					    unknown parent: 'b' revises 'z', which is not the id of a revision
					  What to do: Correct these revisions. Nothing was run.""");
	}

	@Test
	void faultsAreValues() {
		BrokenGraphException broken = catchThrowableOfType(BrokenGraphException.class,
				() -> Revisions.graph("a < b", "b < a", "c < z"));
		assertThat(broken.faults()).containsExactly(new GraphFault.UnknownParent("c", "z"),
				new GraphFault.Cycle(List.of("a", "b")));
	}

	@Test
	void whatACycleLeadsToIsNotPartOfIt() {
		BrokenGraphException broken = catchThrowableOfType(BrokenGraphException.class,
				() -> Revisions.graph("a", "b < a c", "c < b", "d < c", "e < d f", "f < e"));
		assertThat(broken.faults()).containsExactly(new GraphFault.Cycle(List.of("b", "c")),
				new GraphFault.Cycle(List.of("e", "f")));
	}

	@Test
	void aParentMustBeAnIdInFull() {
		BrokenGraphException broken = catchThrowableOfType(BrokenGraphException.class,
				() -> Revisions.graph("abcdef ; labels left", "x < abc", "y < left"));
		assertThat(broken.faults()).containsExactly(new GraphFault.UnknownParent("x", "abc"),
				new GraphFault.UnknownParent("y", "left"));
	}

	@Test
	void sayingAnythingTwiceIsHarmless() {
		RevisionGraph graph = Revisions.graph("a ; labels l l", "b < a a ; depends on a l l");
		assertThat(Revisions.ids(graph.revisions())).containsExactly("a", "b");
	}

}
