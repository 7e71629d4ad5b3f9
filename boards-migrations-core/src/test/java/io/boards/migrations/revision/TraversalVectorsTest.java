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

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
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

	private final SoftAssertions softly = new SoftAssertions();

	private int planned;

	private int refused;

	private int different;

	@Test
	void plansAreThoseOfAlembic(TestReporter reporter) {
		for (JsonNode line : lines()) {
			RevisionGraph graph = graph(line.get("graph"));
			for (JsonNode vector : line.get("cases")) {
				check(graph, vector);
			}
		}
		this.softly.assertAll();
		reporter.publishEntry("traversal vectors", (this.planned + this.refused + this.different) + " ran: "
				+ this.planned + " planned, " + this.refused + " refused, " + this.different + " differ on purpose");
		assertThat(this.planned).isEqualTo(439);
		assertThat(this.refused + this.different).isEqualTo(521);
	}

	private void check(RevisionGraph graph, JsonNode vector) {
		String command = vector.get("cmd").asString();
		String target = vector.get("target").asString();
		Set<String> applied = graph.withAncestors(strings(vector.get("heads")));
		Direction direction = command.equals("upgrade") ? Direction.UPGRADE : Direction.DOWNGRADE;
		String name = command + " " + target + " from " + vector.get("heads") + " in "
				+ graph.revisions().stream().map(TraversalVectorsTest::brief).toList();
		Plan plan;
		try {
			plan = (direction == Direction.UPGRADE) ? graph.upgrade(target, applied) : graph.downgrade(target, applied);
		}
		catch (TargetException ex) {
			this.refused++;
			this.softly.assertThat(vector.has("error")).as(name + " refused with " + ex.getMessage()).isTrue();
			return;
		}
		List<String> steps = plan.steps().stream().map((step) -> step.revision().id()).toList();
		if (vector.has("error")) {
			this.different++;
			this.softly.assertThat(isNothingToDoHere(graph, vector, applied, steps))
				.as(name + " gave " + steps + " instead of " + vector.get("error") + " " + vector.get("msg"))
				.isTrue();
			return;
		}
		this.planned++;
		this.softly.assertThat(plan.steps()).as(name).allMatch((step) -> step.direction() == direction);
		this.softly.assertThat(steps).as(name).containsExactlyInAnyOrderElementsOf(strings(vector.get("steps")));
		Set<String> after = run(graph, name, applied, plan);
		this.softly.assertThat(graph.maximal(after))
			.as(name)
			.containsExactlyInAnyOrderElementsOf(strings(vector.get("final")));
	}

	/**
	 * Runs a plan on an applied set, which must hold before each step what the revision
	 * needs, and nothing that needs it.
	 */
	private Set<String> run(RevisionGraph graph, String name, Set<String> applied, Plan plan) {
		Set<String> state = new TreeSet<>(applied);
		for (Step step : plan.steps()) {
			String id = step.revision().id();
			if (step.direction() == Direction.UPGRADE) {
				this.softly.assertThat(state.add(id)).as(name).isTrue();
				this.softly.assertThat(state).as(name).containsAll(graph.withAncestors(Set.of(id)));
			}
			else {
				this.softly.assertThat(state.remove(id)).as(name).isTrue();
				this.softly.assertThat(state).as(name).doesNotContainAnyElementsOf(graph.withDescendants(Set.of(id)));
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
