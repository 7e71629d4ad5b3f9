package io.boards.migrations.revision;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a user reads when a target is refused.
 */
class TargetExceptionTest {

	private static final RevisionGraph GRAPH = Revisions.graph("root", "l1 < root ; labels left", "l2 < l1",
			"r1 < root ; labels right", "r2 < r1", "m1 < l2 r2", "n1 < root");

	@Test
	void anUnknownName() {
		String text = """
				No revision and no branch label is called 'zzz'.
				    target: %s
				  What to do: Look at the history for the names that there are; the beginning of an id is enough if no other \
				id begins so.""";
		refused(() -> upgrade("zzz"), text.formatted("zzz"));
		refused(() -> upgrade("zzz+1"), text.formatted("zzz+1"));
		refused(() -> downgrade("zzz@base"), text.formatted("zzz@base"));
		refused(() -> GRAPH.resolve("zzz"), text.formatted("zzz"));
		refused(() -> GRAPH.resolve("head"), text.formatted("zzz").replace("zzz", "head"));
	}

	@Test
	void aPrefixThatSeveralHave() {
		refused(() -> upgrade("l"), """
				2 revisions have an id or a label that begins with 'l'.
				    target:    l
				    candidate: l1  Make l1
				    candidate: l2  Make l2
				  What to do: Write more of the one that is meant.""");
		refused(() -> upgrade("right@r"), """
				3 revisions have an id or a label that begins with 'r'.
				    target:    right@r
				    candidate: root  Make root
				    candidate: r1  Make r1
				    candidate: r2  Make r2
				  What to do: Write more of the one that is meant.""");
	}

	@Test
	void aPrefixThatVeryManyHaveIsNotListedToTheEnd() {
		RevisionGraph graph = Revisions
			.graph(IntStream.range(100, 125).mapToObj((i) -> "id" + i).toArray(String[]::new));
		TargetException refused = catchThrowableOfType(TargetException.class, () -> graph.resolve("id"));
		assertThat(refused.failure().facts()).hasSize(22);
		assertThat(refused.failure().description())
			.endsWith("\n    candidate: id119  Make id119\n    candidate: and 5 more");
	}

	@Test
	void severalHeadsInAnUpgrade() {
		refused(() -> upgrade("head"),
				"""
						'head' is ambiguous: there are 2 heads.
						    target:    head
						    head:      n1  Make n1
						    head:      m1  Make m1
						    to merge:  migrations merge -m "Merge" n1 m1
						    to rebase: migrations rebase m1
						  What to do: Merge the heads, or rebase one that no database has yet. Or name one of them, use 'heads' \
						for all, or narrow to one branch with 'label@head'.""");
		refused(() -> upgrade("root@head"), """
				'root@head' is ambiguous: there are 2 heads.
				    target:    root@head
				    head:      n1  Make n1
				    head:      m1  Make m1
				    to merge:  migrations merge -m "Merge" n1 m1
				    to rebase: migrations rebase m1
				  What to do: Merge the heads, or rebase one that no database has yet. Or name one of them, use \
				'root@heads' for all, or narrow to one branch with 'label@head'.""");
		refused(() -> upgrade("head-1"),
				"""
						'head-1' is ambiguous: there are 2 heads.
						    target:    head-1
						    head:      n1  Make n1
						    head:      m1  Make m1
						    to merge:  migrations merge -m "Merge" n1 m1
						    to rebase: migrations rebase m1
						  What to do: Merge the heads, or rebase one that no database has yet. Or name the one to count from.""");
	}

	@Test
	void severalHeadsInADowngrade() {
		for (String target : List.of("head", "heads", "left@head", "head-1", "base-1")) {
			refused(() -> downgrade(target, "m1"), """
					'%s' is ambiguous: there are 2 heads.
					    target: %s
					    head:   n1  Make n1
					    head:   m1  Make m1
					  What to do: Name the revision to go back to. In a downgrade, a branch only narrows what is taken \
					back.""".formatted(target, target));
		}
	}

	@Test
	void severalHeadsAreAValue() {
		MultipleHeadsException several = catchThrowableOfType(MultipleHeadsException.class, () -> upgrade("head"));
		assertThat(Revisions.ids(several.heads())).containsExactly("n1", "m1");
	}

	@Test
	void countingWhereTheWayForks() {
		refused(() -> upgrade("+1", "root"), """
				'+1' is ambiguous: 3 revisions come directly after 'root'.
				    target:    +1
				    candidate: l1  Make l1
				    candidate: n1  Make n1
				    candidate: r1  Make r1
				  What to do: Name a revision, or the branch to count on: 'label@+N'.""");
		refused(() -> downgrade("-1", "m1"), """
				'-1' is ambiguous: 2 revisions come directly before 'm1'.
				    target:    -1
				    candidate: l2  Make l2
				    candidate: r2  Make r2
				  What to do: Name a revision.""");
		RevisionGraph roots = Revisions.graph("a", "b");
		refused(() -> roots.upgrade("+1", Set.of()), """
				'+1' is ambiguous: 2 revisions come directly after the base.
				    target:    +1
				    candidate: a  Make a
				    candidate: b  Make b
				  What to do: Name a revision, or the branch to count on: 'label@+N'.""");
	}

	@Test
	void countingFurtherThanThereAreRevisions() {
		refused(() -> upgrade("+3", "r2"), """
				'+3' counts 3 forward, but only 1 can be counted.
				    target: +3
				  What to do: Count less far, or name a revision.""");
		refused(() -> upgrade("l1-2"), """
				'l1-2' counts 2 back, but only 1 can be counted.
				    target: l1-2
				  What to do: Count less far, or name a revision.""");
		refused(() -> downgrade("-4", "l2"), """
				'-4' counts 4 back, but only 3 can be counted.
				    target: -4
				  What to do: Count less far, or name a revision.""");
	}

	@Test
	void countingFromSeveralCurrentRevisions() {
		refused(() -> upgrade("+1", "l1", "r1"), """
				'+1' is ambiguous: it counts from the current revision, and there are 2.
				    target:  +1
				    current: l1  Make l1
				    current: r1  Make r1
				  What to do: Say where to count from, 'id+1', or on which branch, 'label@+1'.""");
		refused(() -> downgrade("root@-1", "l1", "r1"), """
				'root@-1' is ambiguous: it counts from the current revision, and there are 2.
				    target:  root@-1
				    current: l1  Make l1
				    current: r1  Make r1
				  What to do: Say where to count from, 'id-1', or on which branch, 'label@-1'.""");
		refused(() -> GRAPH.stamp(List.of("-1"), GRAPH.withAncestors(List.of("l1", "r1"))), """
				'-1' is ambiguous: it counts from the current revision, and there are 2.
				    target:  -1
				    current: l1  Make l1
				    current: r1  Make r1
				  What to do: Say where to count from, 'id-1', or on which branch, 'label@-1'.""");
	}

	@Test
	void countingBackFromNothing() {
		refused(() -> downgrade("-1"), """
				Nothing is applied that '-1' could count from.
				    target: -1
				  What to do: Name a revision, or count from one: 'id-1'.""");
		refused(() -> downgrade("right@-1", "l1"), """
				Nothing of the branch 'right' is applied that 'right@-1' could count from.
				    target: right@-1
				  What to do: Name a revision, or count from one: 'id-1'.""");
	}

	@Test
	void countingTheWrongWay() {
		refused(() -> upgrade("-1", "l1"), """
				An upgrade cannot go to '-1': that is behind the current revision.
				    target: -1
				  What to do: Downgrade to it, or count forward.""");
		refused(() -> downgrade("left@+1", "l1"), """
				A downgrade cannot go to 'left@+1': that is ahead of the current revision.
				    target: left@+1
				  What to do: Upgrade to it, or count back.""");
	}

	@Test
	void goingBackToWhatIsNotApplied() {
		refused(() -> downgrade("r1", "l1", "n1"), """
				A downgrade cannot go to revision 'r1': it is not applied.
				    target:  r1
				    current: l1  Make l1
				    current: n1  Make n1
				  What to do: Name an applied revision, or base.""");
	}

	@Test
	void aBranchThatDoesNotNarrowWhatIsTakenBack() {
		refused(() -> downgrade("root@root", "l1", "r1"),
				"""
						None of the 3 revisions after 'root' leads to the branch 'root'.
						    target:    root@root
						    candidate: l1  Make l1
						    candidate: n1  Make n1
						    candidate: r1  Make r1
						  What to do: Leave the branch out to take all of them back, or name a branch that one of them leads to.""");
		refused(() -> downgrade("right@root", "l1"),
				"""
						Nothing of the branch 'right' is applied after 'root'.
						    target:  right@root
						    current: l1  Make l1
						  What to do: Name the branch of a current revision, or leave the branch out to take all of them back.""");
	}

	@Test
	void aRevisionOfAnotherBranch() {
		refused(() -> upgrade("left@r2"), """
				Revision 'r2' is not on the branch 'left'.
				    target: left@r2
				  What to do: Leave the branch out, or name a revision that leads to 'left' or comes from it.""");
	}

	@Test
	void aStampWithoutATargetIsAMistakeOfTheCaller() {
		assertThatIllegalArgumentException().isThrownBy(() -> GRAPH.stamp(List.of(), Set.of()))
			.withMessage("A stamp needs a target");
	}

	private static Plan upgrade(String target, String... current) {
		return GRAPH.upgrade(target, GRAPH.withAncestors(List.of(current)));
	}

	private static Plan downgrade(String target, String... current) {
		return GRAPH.downgrade(target, GRAPH.withAncestors(List.of(current)));
	}

	private static void refused(ThrowingCallable call, String text) {
		assertThatExceptionOfType(TargetException.class).isThrownBy(call).withMessage(text);
	}

}
