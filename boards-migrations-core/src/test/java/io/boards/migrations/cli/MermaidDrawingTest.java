package io.boards.migrations.cli;

import java.time.Instant;
import java.util.List;

import io.boards.migrations.revision.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MermaidDrawingTest {

	@Test
	void aChartHasRevisionsEdgesAndHeads() {
		List<Revision> revisions = List.of(revision("a1", "", "Initial"), revision("end", "a1", "Say \"why\" #1; <b>"),
				revision("c.3", "a1", ""), revision("d4", "end c.3", "Größe & `code`\n[x]"),
				new Revision("e5", List.of("d4"), List.of("c.3", "users"), List.of(), "Last", Instant.EPOCH),
				new Revision("f6", List.of("gone"), List.of(), List.of("users"), "Users", Instant.EPOCH));

		assertThat(Shape.text(MermaidDrawing.lines(revisions, List.of("e5", "f6")))).isEqualTo("""
				flowchart BT
				    r1["a1<br>Initial"]
				    r2["end<br>Say #34;why#34; #35;1#59; #60;b#62;"]
				    r3["c.3"]
				    r4["d4<br>Größe #38; #96;code#96; #91;x#93;"]
				    r5["e5<br>Last"]:::head
				    r6["f6<br>Users"]:::head
				    r1 --> r2
				    r1 --> r3
				    r2 --> r4
				    r3 --> r4
				    r4 --> r5
				    r3 -.-> r5
				    r6 -.-> r5
				    classDef head stroke-width:3px
				""");
	}

	@Test
	void nothingIsAnEmptyChart() {
		assertThat(MermaidDrawing.lines(List.of(), List.of())).containsExactly("flowchart BT");
	}

	private static Revision revision(String id, String parents, String message) {
		List<String> revises = parents.isEmpty() ? List.of() : List.of(parents.split(" "));
		return new Revision(id, revises, List.of(), List.of(), message, Instant.EPOCH);
	}

}
