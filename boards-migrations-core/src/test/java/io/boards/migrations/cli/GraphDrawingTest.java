package io.boards.migrations.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class GraphDrawingTest {

	static List<KnownShape> shapes() {
		return KnownShape.all();
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void aKnownShape(KnownShape known) {
		assertThat(known.shape().drawing()).isEqualTo(known.drawing());
	}

	@Test
	void nothingIsDrawnOfNothing() {
		assertThat(GraphDrawing.lines(List.of(), (revision) -> List.of(revision.id()))).isEmpty();
	}

	@Test
	void textOfSeveralLinesStandsBesideTheLines() {
		List<Revision> revisions = Shape.of("a", "b < a", "c < a", "d < b c").revisions();

		assertThat(Shape
			.text(GraphDrawing.lines(revisions, (revision) -> List.of(revision.id(), "    " + revision.message(), ""))))
			.isEqualTo("""
					*   d
					|\\      Make d
					| |
					| * c
					| |     Make c
					| |
					* | b
					|/      Make b
					|
					* a
					      Make a

					""");
	}

	@Test
	void edgesToWhatIsNotShownAreNotDrawn() {
		List<Revision> revisions = Shape.of("a", "b < a", "c < a", "d < b c").revisions().subList(0, 2);

		assertThat(GraphDrawing.lines(revisions, (revision) -> List.of(revision.id()))).containsExactly("* d", "* c");
	}

	@Test
	void aDependencyIsNoLineAndALabelNamesItsRevision() {
		List<Revision> revisions = List.of(
				new Revision("c", List.of("line"), List.of("b"), List.of(), "", Instant.EPOCH),
				new Revision("b", List.of(), List.of(), List.of(), "", Instant.EPOCH),
				new Revision("a", List.of(), List.of(), List.of("line"), "", Instant.EPOCH));

		assertThat(GraphDrawing.lines(revisions, (revision) -> List.of(revision.id()))).containsExactly("* c", "| * b",
				"* a");
	}

	@Test
	void aLongHistoryIsDrawn() {
		List<Revision> revisions = new ArrayList<>();
		for (int i = 20_000; i > 0; i--) {
			revisions.add(new Revision("r" + i, List.of("r" + (i - 1)), List.of(), List.of(), "", Instant.EPOCH));
		}

		assertThat(GraphDrawing.lines(revisions, (revision) -> List.of(revision.id()))).hasSize(20_000)
			.allMatch((line) -> line.startsWith("* r"));
	}

}
