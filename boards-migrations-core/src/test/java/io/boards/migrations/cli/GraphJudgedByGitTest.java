package io.boards.migrations.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Draws what git draws.
 */
class GraphJudgedByGitTest {

	private static final int GRAPHS = 300;

	private static final int MOST = 12;

	@BeforeEach
	void gitIsThere() {
		assumeTrue(GitRepository.isInstalled(), "git is the judge, and is not installed here");
	}

	@Test
	void everyShapeThatHasAName(@TempDir Path directory) {
		assertSame(new GitRepository(directory), KnownShape.shapes());
	}

	@Test
	void graphsThatNobodyPicked(@TempDir Path directory) {
		List<Shape> shapes = new ArrayList<>();
		for (int seed = 0; seed < GRAPHS; seed++) {
			shapes.add(Shape.random(new Random(seed), MOST));
		}
		assertSame(new GitRepository(directory), shapes);
	}

	private static void assertSame(GitRepository git, List<Shape> shapes) {
		git.commit(shapes);
		for (int shape = 0; shape < shapes.size(); shape++) {
			Shape given = shapes.get(shape);
			assertThat(given.drawing()).as("%s", given).isEqualTo(git.drawing(shapes, shape, "%s"));
			assertThat(Shape.text(GraphDrawing.lines(given.revisions(),
					(revision) -> List.of(revision.id(), "  more of " + revision.id(), "", "and more"))))
				.as("several lines: %s", given)
				.isEqualTo(git.drawing(shapes, shape, "%s%n  more of %s%n%nand more"));
		}
	}

}
