package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.DropExpression;
import io.boards.migrations.operation.ColumnAlteration.DropNotNull;
import io.boards.migrations.operation.ColumnAlteration.SetExpression;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.QualifiedName;

/**
 * Whether columns may be null, how they are computed, what is said about them.
 */
final class ColumnProperties {

	private ColumnProperties() {
	}

	static List<Node> nodes(Item<TableColumn> from, Item<TableColumn> to) {
		QualifiedName table = to.value().table();
		String name = to.value().name();
		Column before = from.value().column();
		Column after = to.value().column();
		List<Node> nodes = new ArrayList<>(expression(from, to));
		Thing notNull = to.value().thing(Kind.NOT_NULL);
		if (before.nullable() && !after.nullable()) {
			nodes.add(Node.of(new SetNotNull(table, name), Rank.SET_NOT_NULL, to.self()).with(Link.MAKES, notNull));
		}
		if (!before.nullable() && after.nullable()) {
			nodes.add(Node.of(new DropNotNull(table, name), Rank.DROP_NOT_NULL, to.self()).with(Link.ENDS, notNull));
		}
		if (!Objects.equals(before.comment(), after.comment())) {
			CommentOnColumn comment = new CommentOnColumn(table, name,
					Change.between(before.comment(), after.comment()));
			nodes.add(Node.of(comment, Rank.COMMENT, to.self()));
		}
		return nodes;
	}

	private static List<Node> expression(Item<TableColumn> from, Item<TableColumn> to) {
		QualifiedName table = to.value().table();
		String name = to.value().name();
		Generated before = from.value().column().generated();
		Generated after = to.value().column().generated();
		if (before == null || before.equals(after)) {
			return List.of();
		}
		if (after == null) {
			return List.of(Node.of(new DropExpression(table, name), Rank.ALTER_EXPRESSION, to.self())
				.freeing(from)
				.with(Link.FREES, to.value().thing(Kind.COLUMN_TYPE))
				.with(Link.ENDS, to.value().thing(Kind.VALUE_SOURCE))
				.with(Link.MAKES, to.value().thing(Kind.GIVEN_COLUMN)));
		}
		SetExpression set = new SetExpression(table, name, after.expression(), before.expression());
		return List.of(Node.of(set, Rank.ALTER_EXPRESSION, to.self()).freeing(from).needing(to));
	}

}
