package io.boards.migrations;

import java.util.List;
import java.util.Set;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.runtime.StampReport;
import io.boards.migrations.runtime.StepScript;

/**
 * What would be done to the database; nothing is.
 */
public final class Plans {

	private final Loaded all;

	Plans(Loaded all) {
		this.all = all;
	}

	/**
	 * Plans an upgrade.
	 * @param target where to go, such as {@code head}
	 * @return the steps that it would take, with what they would run
	 */
	public List<StepScript> upgrade(String target) {
		return this.all.inspection().plan((graph, applied) -> graph.upgrade(target, applied), Direction.UPGRADE);
	}

	/**
	 * Plans a downgrade.
	 * @param target where to go, such as {@code -1}
	 * @return the steps that it would take, with what they would run
	 */
	public List<StepScript> downgrade(String target) {
		return this.all.inspection()
			.plan((graph, applied) -> this.all.downgrade(target, graph, applied), Direction.DOWNGRADE);
	}

	/**
	 * Plans a stamp.
	 * @param targets one or more targets
	 * @return what it would change
	 */
	public StampReport stamp(String... targets) {
		return this.all.inspection().planStamp((applied) -> this.all.graph().stamp(List.of(targets), applied), false);
	}

	/**
	 * Plans a stamp that forgets what is applied.
	 * @param targets one or more targets
	 * @return what it would change
	 */
	public StampReport stampAnew(String... targets) {
		return this.all.inspection().planStamp((applied) -> this.all.graph().stamp(List.of(targets), Set.of()), true);
	}

}
