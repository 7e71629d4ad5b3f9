package io.boards.migrations.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares plans with what Alembic did: the same steps as a set, in an order that the
 * graph allows, and the same current revisions afterwards; what Alembic refused, and what
 * it crashed on, is refused. The one difference on purpose is named at
 * {@link #isNothingToDoHere}.
 */
class TraversalVectorsTest {

	private static final JsonMapper JSON = new JsonMapper();

	@Test
	void noVectorIsMissing() {
		List<JsonNode> lines = lines();
		assertThat(lines).hasSize(40);
		assertThat(lines.stream().mapToInt((line) -> line.get("cases").size()).sum()).isEqualTo(960);
	}

	// One test a vector, so that every report of the tests counts them.
	@TestFactory
	List<DynamicTest> everyPlanIsThatOfAlembic() {
		List<DynamicTest> tests = new ArrayList<>();
		for (JsonNode line : lines()) {
			RevisionGraph graph = graph(line.get("graph"));
			for (JsonNode vector : line.get("cases")) {
				String name = vector.get("cmd").asString() + " " + vector.get("target").asString() + " from "
						+ vector.get("heads") + " in "
						+ graph.revisions().stream().map(TraversalVectorsTest::brief).toList();
				tests.add(DynamicTest.dynamicTest(name, () -> check(graph, vector)));
			}
		}
		assertThat(tests).isNotEmpty();
		return tests;
	}

	private static void check(RevisionGraph graph, JsonNode vector) {
		String target = vector.get("target").asString();
		Set<String> applied = graph.withAncestors(strings(vector.get("heads")));
		boolean upgrade = vector.get("cmd").asString().equals("upgrade");
		Plan plan;
		try {
			plan = upgrade ? graph.upgrade(target, applied) : graph.downgrade(target, applied);
		}
		catch (TargetException ex) {
			assertThat(vector.has("error")).as("refused with " + ex.getMessage()).isTrue();
			return;
		}
		List<String> steps = plan.steps().stream().map((step) -> step.revision().id()).toList();
		if (vector.has("error")) {
			assertThat(isNothingToDoHere(graph, vector, applied, steps))
				.as("gave " + steps + " instead of " + vector.get("error") + " " + vector.get("msg"))
				.isTrue();
			return;
		}
		assertThat(plan.steps()).allMatch((step) -> (step.direction() == Direction.UPGRADE) == upgrade);
		assertThat(steps).containsExactlyInAnyOrderElementsOf(strings(vector.get("steps")));
		Set<String> after = run(graph, applied, plan);
		assertThat(graph.maximal(after)).containsExactlyInAnyOrderElementsOf(strings(vector.get("final")));
	}

	/**
	 * Runs a plan on an applied set, which must hold before each step what the revision
	 * needs, and nothing that needs it.
	 */
	private static Set<String> run(RevisionGraph graph, Set<String> applied, Plan plan) {
		Set<String> state = new TreeSet<>(applied);
		for (Step step : plan.steps()) {
			String id = step.revision().id();
			if (step.direction() == Direction.UPGRADE) {
				assertThat(state.add(id)).isTrue();
				assertThat(state).containsAll(graph.withAncestors(Set.of(id)));
			}
			else {
				assertThat(state.remove(id)).isTrue();
				assertThat(state).doesNotContainAnyElementsOf(graph.withDescendants(Set.of(id)));
			}
		}
		return state;
	}

	/**
	 * Alembic refuses to downgrade to a revision that is applied only because another one
	 * depends on it. Here that is a revision like any other, and nothing is to be done.
	 */
	private static boolean isNothingToDoHere(RevisionGraph graph, JsonNode vector, Set<String> applied,
			List<String> steps) {
		if (!vector.get("cmd").asString().equals("downgrade") || !steps.isEmpty()
				|| !vector.get("error").asString().equals("RangeNotAncestorError")) {
			return false;
		}
		Target target = Target.parse(vector.get("target").asString());
		Revision destination = graph.resolve(target.symbol());
		for (int offset = target.offset(); offset < 0; offset++) {
			destination = graph.find(destination.revises().get(0)).orElseThrow();
		}
		for (int offset = target.offset(); offset > 0; offset--) {
			String from = destination.id();
			destination = graph.revisions()
				.stream()
				.filter((next) -> next.revises().contains(from))
				.findFirst()
				.orElseThrow();
		}
		String id = destination.id();
		return applied.contains(id) && !graph.maximal(applied).contains(id)
				&& applied.stream()
					.flatMap((other) -> graph.find(other).stream())
					.noneMatch((other) -> other.revises().contains(id));
	}

	private static RevisionGraph graph(JsonNode nodes) {
		List<Revision> revisions = new ArrayList<>();
		for (JsonNode node : nodes) {
			revisions.add(new Revision(node.get("id").asString(), strings(node.get("down")), strings(node.get("deps")),
					strings(node.get("labels")), "", Instant.EPOCH));
		}
		return RevisionGraph.of(revisions);
	}

	private static String brief(Revision revision) {
		return revision.id() + revision.revises() + revision.dependsOn() + revision.labels();
	}

	private static List<String> strings(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

	private static List<JsonNode> lines() {
		try (InputStream file = Objects
			.requireNonNull(TraversalVectorsTest.class.getResourceAsStream("traversal-vectors.jsonl"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
