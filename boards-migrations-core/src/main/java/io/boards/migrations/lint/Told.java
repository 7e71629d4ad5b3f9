package io.boards.migrations.lint;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.measure.Effects;
import io.boards.migrations.measure.Relation;
import io.boards.migrations.measure.TableLock;
import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Words;

/**
 * What a revision says itself that its upgrade does, as autogenerate writes it. Tables
 * have the names there that they have before the revision.
 */
final class Told {

	private final Set<String> notes;

	private final Map<Long, String> before;

	/**
	 * What a revision says.
	 * @param notes its notes
	 * @param before the tables that are there before it
	 */
	Told(Collection<String> notes, Map<Long, String> before) {
		this.notes = Set.copyOf(notes);
		this.before = before;
	}

	/**
	 * Whether it says what was measured.
	 * @param rule what was looked for
	 * @param table where it was found
	 * @param index the index that was built; otherwise empty
	 * @return whether somebody who has read the revision knows
	 */
	boolean says(Rule rule, Relation table, String index) {
		String name = this.before.getOrDefault(table.id(), table.name());
		return switch (rule) {
			case REWRITES_TABLE -> says(Effects.rewrites(name)) || says(Effects.fills(name));
			case SCANS_TABLE -> says(Effects.rewrites(name)) || says(Effects.reads(name));
			case VALIDATES_UNDER_LOCK ->
				says(Effects.rewrites(name)) || says(Effects.reads(name)) || saysThatItBuilds(index, name);
			case BUILDS_INDEX -> says(Effects.rewrites(name)) || saysThatItBuilds(index, name);
			case WORKS_UNDER_LOCK -> says(Effects.locks(name, TableLock.ALL))
					|| says(Effects.locks(name, TableLock.WRITES)) || says(Effects.fills(name));
			default -> false;
		};
	}

	/**
	 * Whether it says of a materialized view that it is filled.
	 * @param words a statement
	 * @return false where it makes none
	 */
	boolean saysThatItFills(Words words) {
		Words rest = words.again();
		Named view = rest.take("create", "materialized", "view") ? rest.named() : null;
		return view != null && says(Effects.fills(view.sql()));
	}

	private boolean saysThatItBuilds(String index, String table) {
		return says(Effects.builds(Quoting.asRead(index), table)) || says(Effects.buildsInParts(table));
	}

	private boolean says(String sentence) {
		return this.notes.contains(sentence);
	}

}
