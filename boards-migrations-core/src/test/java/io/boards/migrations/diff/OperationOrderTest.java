package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.Operation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationOrderTest {

	private static final Thing T = Thing.of(Thing.Kind.RELATION, "t");

	private static final Thing U = Thing.of(Thing.Kind.RELATION, "u");

	private static Node node(String name, Rank rank) {
		return Node.of(new ExecuteSql(name), rank, Thing.of(Thing.Kind.NAME, name));
	}

	private static List<Operation> expected(String... names) {
		return List.of(names).stream().map((name) -> (Operation) new ExecuteSql(name)).toList();
	}

	private static void assertOrder(List<Node> nodes, String... names) {
		List<Node> shuffled = new ArrayList<>(nodes);
		for (int seed = 0; seed < 20; seed++) {
			Collections.shuffle(shuffled, new Random(seed));
			assertThat(OperationOrder.of(shuffled)).isEqualTo(expected(names));
		}
	}

	@Test
	void whereNothingElseDecidesItIsByRankAndName() {
		assertOrder(List.of(node("b", Rank.CREATE_TABLE), node("a", Rank.CREATE_TABLE), node("c", Rank.DROP_VIEW),
				node("d", Rank.DROP_SCHEMA)), "c", "a", "b", "d");
		assertThat(OperationOrder.of(List.of())).isEmpty();
	}

	@Test
	void allSentencesAreKept() {
		assertOrder(List.of(node("needs", Rank.CREATE_SCHEMA).with(Link.NEEDS, T),
				node("makes", Rank.CREATE_TABLE).with(Link.MAKES, T), node("ends", Rank.DROP_TABLE).with(Link.ENDS, T),
				node("frees", Rank.DROP_SCHEMA).with(Link.FREES, T)), "frees", "ends", "makes", "needs");
	}

	@Test
	void whatOthersWaitForIsDoneWhenItIsNeeded() {
		assertOrder(
				List.of(node("first", Rank.CREATE_SCHEMA), node("drop", Rank.DROP_COLUMN).with(Link.ENDS, T),
						node("add", Rank.ADD_COLUMN).with(Link.MAKES, T), node("other", Rank.CREATE_VIEW)),
				"first", "drop", "add", "other");
	}

	@Test
	void whatShouldBeGivesWayToWhatMustBe() {
		assertOrder(List.of(node("function", Rank.CREATE_FUNCTION).with(Link.MAKES, U).with(Link.HOPES, T),
				node("table", Rank.CREATE_TABLE).with(Link.MAKES, T).with(Link.NEEDS, U)), "function", "table");
		assertOrder(List.of(node("function", Rank.CREATE_SCHEMA).with(Link.MAKES, U).with(Link.HOPES, T),
				node("table", Rank.CREATE_TABLE).with(Link.MAKES, T)), "table", "function");
	}

	@Test
	void aCircleIsCutAtItsFirst() {
		assertOrder(List.of(node("one", Rank.CREATE_TABLE).with(Link.MAKES, T).with(Link.NEEDS, U),
				node("two", Rank.CREATE_VIEW).with(Link.MAKES, U).with(Link.NEEDS, T)), "one", "two");
	}

}
