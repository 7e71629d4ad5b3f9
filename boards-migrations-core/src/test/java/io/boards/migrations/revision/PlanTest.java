package io.boards.migrations.revision;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where upgrades and downgrades lead.
 */
class PlanTest {

	private static final RevisionGraph CHAIN = Revisions.graph("aaaa", "bbbb < aaaa", "cccc < bbbb", "dddd < cccc");

	/**
	 * Two branches from one root, and a third that depends on one of them.
	 */
	private static final RevisionGraph BRANCHES = Revisions.graph("root", "l1 < root ; labels left", "l2 < l1",
			"r1 < root ; labels right", "r2 < r1", "x1 ; depends on r1 ; labels extra");

	private static final RevisionGraph DIAMOND = Revisions.graph("a", "b < a", "c < a", "d < b c");

	@Test
	void anUpgradeRunsWhatIsMissing() {
		assertThat(upgrade(CHAIN, "head")).containsExactly("+aaaa", "+bbbb", "+cccc", "+dddd");
		assertThat(upgrade(CHAIN, "head", "bbbb")).containsExactly("+cccc", "+dddd");
		assertThat(upgrade(CHAIN, "cccc", "aaaa")).containsExactly("+bbbb", "+cccc");
		assertThat(upgrade(CHAIN, "cc", "aaaa")).containsExactly("+bbbb", "+cccc");
		assertThat(upgrade(CHAIN, "+2", "aaaa")).containsExactly("+bbbb", "+cccc");
		assertThat(upgrade(CHAIN, "+1")).containsExactly("+aaaa");
		assertThat(upgrade(CHAIN, "head-1", "aaaa")).containsExactly("+bbbb", "+cccc");
		assertThat(upgrade(CHAIN, "base+2")).containsExactly("+aaaa", "+bbbb");
		assertThat(upgrade(CHAIN, "bbbb+1", "aaaa")).containsExactly("+bbbb", "+cccc");
		assertThat(upgrade(CHAIN, "cccc-1", "aaaa")).containsExactly("+bbbb");
	}

	@Test
	void thereIsNothingToUpgradeAtOrBelowWhatIsApplied() {
		for (String target : List.of("head", "heads", "base", "bbbb", "current", "base-1", "aaaa+1")) {
			assertThat(upgrade(CHAIN, target, "dddd")).as(target).isEmpty();
		}
	}

	@Test
	void aDowngradeTakesBackWhatComesAfterTheTarget() {
		assertThat(downgrade(CHAIN, "base", "dddd")).containsExactly("-dddd", "-cccc", "-bbbb", "-aaaa");
		assertThat(downgrade(CHAIN, "bbbb", "dddd")).containsExactly("-dddd", "-cccc");
		assertThat(downgrade(CHAIN, "-1", "dddd")).containsExactly("-dddd");
		assertThat(downgrade(CHAIN, "-3", "dddd")).containsExactly("-dddd", "-cccc", "-bbbb");
		assertThat(downgrade(CHAIN, "-1", "aaaa")).containsExactly("-aaaa");
		assertThat(downgrade(CHAIN, "head-1", "dddd")).containsExactly("-dddd");
		assertThat(downgrade(CHAIN, "aaaa-1", "bbbb")).containsExactly("-bbbb", "-aaaa");
		assertThat(downgrade(CHAIN, "base+1", "cccc")).containsExactly("-cccc", "-bbbb");
		assertThat(downgrade(CHAIN, "aaaa+1", "cccc")).containsExactly("-cccc");
	}

	@Test
	void thereIsNothingToTakeBackAfterWhatIsCurrent() {
		assertThat(downgrade(CHAIN, "bbbb", "bbbb")).isEmpty();
		assertThat(downgrade(CHAIN, "current", "bbbb")).isEmpty();
		assertThat(downgrade(CHAIN, "base")).isEmpty();
	}

	@Test
	void countingBackFromTheBaseBeginsAtTheHead() {
		assertThat(upgrade(CHAIN, "base-1", "bbbb")).containsExactly("+cccc", "+dddd");
		assertThat(downgrade(CHAIN, "base-2", "dddd")).containsExactly("-dddd");
	}

	@Test
	void aBranchIsUpgradedWithAllThatItNeeds() {
		assertThat(upgrade(BRANCHES, "left@head")).containsExactly("+root", "+l1", "+l2");
		assertThat(upgrade(BRANCHES, "right@heads", "l2")).containsExactly("+r1", "+r2");
		assertThat(upgrade(BRANCHES, "l1@head", "r2")).containsExactly("+l1", "+l2");
		assertThat(upgrade(BRANCHES, "extra@head")).containsExactly("+root", "+r1", "+x1");
		assertThat(upgrade(BRANCHES, "extra", "l2")).containsExactly("+r1", "+x1");
		assertThat(upgrade(BRANCHES, "heads", "l2", "r1")).containsExactly("+r2", "+x1");
		assertThat(upgrade(BRANCHES, "left@base", "r2")).isEmpty();
		assertThat(upgrade(BRANCHES, "left@l2", "root")).containsExactly("+l1", "+l2");
	}

	@Test
	void countingOnABranchBeginsWhereTheBranchStands() {
		assertThat(upgrade(BRANCHES, "left@+1")).containsExactly("+root");
		assertThat(upgrade(BRANCHES, "left@+1", "root")).containsExactly("+l1");
		assertThat(upgrade(BRANCHES, "left@+1", "l1", "r2")).containsExactly("+l2");
		assertThat(upgrade(BRANCHES, "left@+1", "r2")).containsExactly("+l1");
		assertThat(upgrade(BRANCHES, "extra@+1", "l1")).containsExactly("+r1", "+x1");
		assertThat(upgrade(BRANCHES, "right@+1", "x1")).containsExactly("+r2");
		assertThat(upgrade(BRANCHES, "right@root+1", "l1")).containsExactly("+r1");
	}

	@Test
	void aBranchNarrowsWhatIsTakenBack() {
		assertThat(downgrade(BRANCHES, "root", "l2", "r2")).containsExactly("-r2", "-r1", "-l2", "-l1");
		assertThat(downgrade(BRANCHES, "left@root", "l2", "r2")).containsExactly("-l2", "-l1");
		assertThat(downgrade(BRANCHES, "l2@root", "l2", "r2")).containsExactly("-l2", "-l1");
		assertThat(downgrade(BRANCHES, "left@-1", "l2", "r2")).containsExactly("-l2");
		assertThat(downgrade(BRANCHES, "right@-2", "l2", "r2")).containsExactly("-r2", "-r1");
		assertThat(downgrade(BRANCHES, "extra@base", "l2", "x1")).containsExactly("-x1");
	}

	@Test
	void takingBackARootTakesBackEveryBranchFromIt() {
		assertThat(downgrade(BRANCHES, "left@base", "l2", "r2")).containsExactly("-r2", "-r1", "-l2", "-l1", "-root");
	}

	@Test
	void whatDependsOnARevisionIsTakenBackWithIt() {
		assertThat(downgrade(BRANCHES, "right@root", "l2", "x1")).containsExactly("-x1", "-r1");
		assertThat(downgrade(BRANCHES, "right@-1", "x1")).containsExactly("-x1", "-r1");
	}

	@Test
	void whatARevisionDependsOnStays() {
		assertThat(downgrade(BRANCHES, "extra@-1", "x1")).containsExactly("-x1");
		assertThat(downgrade(BRANCHES, "r1", "x1")).isEmpty();
	}

	@Test
	void ofSeveralCurrentRevisionsCountingBackTakesTheFirst() {
		assertThat(downgrade(BRANCHES, "-1", "l2", "r2")).containsExactly("-l2");
		assertThat(downgrade(BRANCHES, "-2", "l2", "r2")).containsExactly("-l2", "-l1");
	}

	@Test
	void goingBackToOneParentOfAMergeTakesBackTheMergeAlone() {
		assertThat(upgrade(DIAMOND, "head")).containsExactly("+a", "+b", "+c", "+d");
		assertThat(downgrade(DIAMOND, "b", "d")).containsExactly("-d");
		assertThat(downgrade(DIAMOND, "a", "d")).containsExactly("-d", "-c", "-b");
		assertThat(downgrade(DIAMOND, "b@a", "d")).containsExactly("-d", "-b");
	}

	@Test
	void aParentThatIsAlreadyAnAncestorIsHarmless() {
		RevisionGraph graph = Revisions.graph("a", "b < a", "c < b a ; depends on a b", "d < c a");
		assertThat(upgrade(graph, "+4")).containsExactly("+a", "+b", "+c", "+d");
		assertThat(upgrade(graph, "a+1")).containsExactly("+a", "+b");
		assertThat(downgrade(graph, "-2", "d")).containsExactly("-d", "-c");
		assertThat(downgrade(graph, "a", "d")).containsExactly("-d", "-c", "-b");
	}

	@Test
	void aStampTakesTheTargetsWithAllThatTheyNeed() {
		assertThat(CHAIN.stamp(List.of("head"), Set.of())).containsExactly("aaaa", "bbbb", "cccc", "dddd");
		assertThat(CHAIN.stamp(List.of("bbbb"), Set.of("aaaa", "bbbb", "cccc"))).containsExactly("aaaa", "bbbb");
		assertThat(CHAIN.stamp(List.of("base"), Set.of("aaaa"))).isEmpty();
		assertThat(CHAIN.stamp(List.of("+1"), Set.of("aaaa"))).containsExactly("aaaa", "bbbb");
		assertThat(CHAIN.stamp(List.of("-1"), Set.of("aaaa"))).isEmpty();
		assertThat(CHAIN.stamp(List.of("current"), Set.of("aaaa"))).containsExactly("aaaa");
		assertThat(BRANCHES.stamp(List.of("heads"), Set.of())).hasSize(6);
		assertThat(BRANCHES.stamp(List.of("l1", "x1"), Set.of("root", "r1", "r2"))).containsExactly("root", "l1", "r1",
				"x1");
	}

	@Test
	void stampingABranchLeavesTheOthers() {
		assertThat(stamp(List.of("left@head"), "r2")).containsExactly("root", "l1", "l2", "r1", "r2");
		assertThat(stamp(List.of("left@l1"), "l2", "r2")).containsExactly("root", "l1", "r1", "r2");
		assertThat(stamp(List.of("left@base"), "l2", "r2")).containsExactly("root", "r1", "r2");
		assertThat(stamp(List.of("left@base"), "l2")).isEmpty();
		assertThat(stamp(List.of("right@base"), "l2", "x1")).containsExactly("root", "l1", "l2");
		assertThat(stamp(List.of("left@l1", "right@base"), "l2", "r2")).containsExactly("root", "l1");
		assertThat(stamp(List.of("left@head", "root"), "r2")).containsExactly("root", "l1", "l2");
	}

	private static List<String> stamp(List<String> targets, String... current) {
		return List.copyOf(BRANCHES.stamp(targets, BRANCHES.withAncestors(List.of(current))));
	}

	private static List<String> upgrade(RevisionGraph graph, String target, String... current) {
		return Revisions.steps(graph.upgrade(target, graph.withAncestors(List.of(current))));
	}

	private static List<String> downgrade(RevisionGraph graph, String target, String... current) {
		return Revisions.steps(graph.downgrade(target, graph.withAncestors(List.of(current))));
	}

}
