package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;

/**
 * Sees at a glance that two schemas hold the same, which is what comparing them object by
 * object takes much longer to see. Where it sees a difference, there may still be none.
 */
final class Sameness {

	private Sameness() {
	}

	/**
	 * Whether there is no difference. What a schema knows of dependencies is none.
	 * @param one a schema
	 * @param other another one
	 * @return true only where they hold the same
	 */
	static boolean of(Schema one, Schema other) {
		return haveSameTables(one, other) && one.indexes().equals(other.indexes()) && one.names().equals(other.names())
				&& one.extensions().equals(other.extensions()) && one.enums().equals(other.enums())
				&& one.composites().equals(other.composites()) && one.sequences().equals(other.sequences())
				&& one.functions().equals(other.functions()) && one.views().equals(other.views())
				&& one.materializedViews().equals(other.materializedViews()) && one.triggers().equals(other.triggers())
				&& one.rowSecurity().equals(other.rowSecurity()) && one.policies().equals(other.policies());
	}

	/** Both are sorted by name. */
	private static boolean haveSameTables(Schema one, Schema other) {
		List<Table> tables = one.tables();
		List<Table> others = other.tables();
		for (int i = 0; i < tables.size() && i < others.size(); i++) {
			if (!tables.get(i).holdsTheSameAs(others.get(i))) {
				return false;
			}
		}
		return tables.size() == others.size();
	}

}
