package io.boards.migrations.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Graphs of 10,000 revisions, on a stack that is too small for any recursion along them.
 * The deadlines are far above what is needed and far below what a search per revision
 * would take.
 */
class LargeGraphTest {

	private static final int SIZE = 10_000;

	private static final long SMALL_STACK = 256 * 1024;

	@Test
	@Timeout(10)
	void aLongChain() throws Exception {
		onASmallStack(() -> {
			List<String> lines = new ArrayList<>(List.of("r00000"));
			for (int i = 1; i < SIZE; i++) {
				lines.add(String.format("r%05d < r%05d", i, i - 1));
			}
			RevisionGraph graph = shuffled(lines);
			assertThat(Revisions.ids(graph.revisions())).isSorted().hasSize(SIZE);
			Set<String> all = graph.withAncestors(List.of("r09999"));
			assertThat(graph.upgrade("head", Set.of()).steps()).hasSize(SIZE);
			assertThat(graph.upgrade("+9999", Set.of()).steps()).hasSize(SIZE - 1);
			assertThat(graph.downgrade("base", all).steps()).hasSize(SIZE);
			assertThat(graph.downgrade("-9999", all).steps()).hasSize(SIZE - 1);
			assertThat(graph.maximal(all)).containsExactly("r09999");
			assertThat(graph.stamp(List.of("r05000"), all)).hasSize(5001);
		});
	}

	@Test
	@Timeout(10)
	void aCombOfAHundredBranchesThatAreMerged() throws Exception {
		onASmallStack(() -> {
			List<String> lines = new ArrayList<>(List.of("root"));
			StringBuilder merge = new StringBuilder("zz <");
			for (int branch = 0; branch < 100; branch++) {
				String parent = "root";
				for (int i = 0; i < 100; i++) {
					String id = String.format("b%02d_%02d", branch, i);
					lines.add(id + " < " + parent + (i == 0 ? " ; labels branch" + branch : ""));
					parent = id;
				}
				merge.append(' ').append(parent);
			}
			RevisionGraph combed = shuffled(lines);
			assertThat(combed.heads()).hasSize(100);
			assertThat(combed.upgrade("branch42@head", Set.of()).steps()).hasSize(101);
			lines.add(merge.toString());
			RevisionGraph graph = shuffled(lines);
			Set<String> all = graph.withAncestors(List.of("zz"));
			assertThat(graph.upgrade("head", Set.of()).steps()).hasSize(10_002);
			assertThat(graph.downgrade("branch42@root", all).steps()).hasSize(101);
			TargetException ambiguous = catchThrowableOfType(TargetException.class, () -> graph.downgrade("-1", all));
			assertThat(ambiguous.failure().headline())
				.isEqualTo("'-1' is ambiguous: 100 revisions come directly before 'zz'.");
		});
	}

	@Test
	@Timeout(10)
	void aLadderWhereEveryRevisionIsAMergeWithARedundantParent() throws Exception {
		onASmallStack(() -> {
			List<String> lines = new ArrayList<>(List.of("r00000", "r00001 < r00000"));
			for (int i = 2; i < SIZE; i++) {
				lines.add(String.format("r%05d < r%05d r%05d r00000", i, i - 1, i - 2));
			}
			RevisionGraph graph = shuffled(lines);
			Set<String> all = graph.withAncestors(List.of("r09999"));
			assertThat(graph.downgrade("-1", all).steps()).hasSize(1);
			assertThat(graph.upgrade("r05000+100", Set.of()).steps()).hasSize(5101);
			assertThat(graph.downgrade("-5000", all).steps()).hasSize(5000);
		});
	}

	@Test
	@Timeout(10)
	void aLongCycleIsOneFault() throws Exception {
		onASmallStack(() -> {
			List<String> lines = new ArrayList<>();
			for (int i = 0; i < SIZE; i++) {
				lines.add(String.format("r%05d < r%05d", i, (i + 1) % SIZE));
			}
			BrokenGraphException broken = catchThrowableOfType(BrokenGraphException.class, () -> shuffled(lines));
			assertThat(broken.faults()).hasSize(1);
		});
	}

	private static RevisionGraph shuffled(List<String> lines) {
		List<String> shuffled = new ArrayList<>(lines);
		Collections.shuffle(shuffled, new Random(1));
		return Revisions.graph(shuffled.toArray(String[]::new));
	}

	private static void onASmallStack(Runnable test) throws Exception {
		FutureTask<Void> task = new FutureTask<>(test, null);
		new Thread(null, task, "small stack", SMALL_STACK).start();
		task.get(1, TimeUnit.MINUTES);
	}

}
