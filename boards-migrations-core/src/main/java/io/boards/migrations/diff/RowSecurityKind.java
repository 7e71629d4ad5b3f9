package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.RowSecurityOperation.DisableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.EnableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.ForceRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.NoForceRowSecurity;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.RowSecurity;

/**
 * Whether policies decide about the rows of a table, and for whom.
 */
final class RowSecurityKind implements ObjectKind<RowSecurity> {

	@Override
	public List<Item<RowSecurity>> items(World world) {
		return world.schema().rowSecurity().stream().map(RowSecurityKind::item).toList();
	}

	private static Item<RowSecurity> item(RowSecurity security) {
		return Item.of(Thing.of(Kind.ROW_SECURITY, security.table()), security)
			.using(List.of(Thing.of(Kind.RELATION, security.table())));
	}

	@Override
	public boolean alterable(RowSecurity from, RowSecurity to) {
		return true;
	}

	@Override
	public List<Node> create(Item<RowSecurity> item) {
		return nodes(none(item.value().table()), item.value(), item);
	}

	@Override
	public List<Node> drop(Item<RowSecurity> item) {
		return nodes(item.value(), none(item.value().table()), item);
	}

	@Override
	public List<Node> alter(Item<RowSecurity> from, Item<RowSecurity> to, Set<Thing> ended) {
		return nodes(from.value(), to.value(), to);
	}

	private static RowSecurity none(QualifiedName table) {
		return new RowSecurity(table, false, false);
	}

	private static List<Node> nodes(RowSecurity from, RowSecurity to, Item<RowSecurity> item) {
		QualifiedName table = to.table();
		List<Node> nodes = new ArrayList<>();
		if (from.enabled() && !to.enabled()) {
			nodes.add(Node.of(new DisableRowSecurity(table), Rank.ROW_SECURITY_OFF, item.self()).freeing(item));
		}
		if (from.forced() && !to.forced()) {
			nodes.add(Node.of(new NoForceRowSecurity(table), Rank.ROW_SECURITY_OFF, item.self()).freeing(item));
		}
		if (!from.enabled() && to.enabled()) {
			nodes.add(Node.of(new EnableRowSecurity(table), Rank.ROW_SECURITY_ON, item.self()).needing(item));
		}
		if (!from.forced() && to.forced()) {
			nodes.add(Node.of(new ForceRowSecurity(table), Rank.ROW_SECURITY_ON, item.self()).needing(item));
		}
		return nodes;
	}

}
