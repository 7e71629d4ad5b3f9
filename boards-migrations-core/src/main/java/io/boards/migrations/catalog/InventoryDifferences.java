package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import io.boards.migrations.catalog.Inventory.TableColumns;
import io.boards.migrations.catalog.Inventory.Place;
import io.boards.migrations.catalog.Inventory.Thing;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What is different about a database.
 *
 * @param all the differences, by kind and name
 * @param notes what could not be as it was: columns that were added again, which
 * PostgreSQL puts behind the others
 */
public record InventoryDifferences(List<Difference> all, List<String> notes) {

	private static final String NOTHING = "nothing";

	private static final int LONGEST = 160;

	public InventoryDifferences {
		all = List.copyOf(all);
		notes = List.copyOf(notes);
	}

	/**
	 * A difference.
	 *
	 * @param kind the kind of thing, such as {@code index}
	 * @param change what became of it
	 * @param text the difference for people, without a line end
	 */
	public record Difference(String kind, Change change, String text) {
	}

	/**
	 * What became of a thing.
	 */
	public enum Change {

		/** It was there and is not any more. */
		MISSING,
		/** It was not there and is now. */
		LEFT,
		/** It is not as it was. */
		CHANGED

	}

	static InventoryDifferences between(Inventory before, Inventory now) {
		Map<String, Thing> was = byTitle(before);
		Map<String, Thing> is = byTitle(now);
		Set<QualifiedName> told = new HashSet<>();
		tell(told, was, is);
		tell(told, is, was);
		List<Titled> all = new ArrayList<>();
		was.forEach((title, thing) -> {
			Thing other = is.get(title);
			if (other != null) {
				changes(thing, other).forEach((text) -> all.add(new Titled(thing, Change.CHANGED, text)));
			}
			else if (isToBeTold(thing, told)) {
				all.add(new Titled(thing, Change.MISSING, thing.title() + " is missing" + definition(thing)));
			}
		});
		is.forEach((title, thing) -> {
			if (!was.containsKey(title) && isToBeTold(thing, told)) {
				all.add(new Titled(thing, Change.LEFT, thing.title() + " is left behind" + definition(thing)));
			}
		});
		List<String> notes = new ArrayList<>();
		for (TableColumns table : before.tables()) {
			now.table(table.name()).ifPresent((other) -> order(table, other, is, all, notes));
		}
		return new InventoryDifferences(all.stream()
			.sorted(Comparator.comparing((Titled each) -> each.thing().kind())
				.thenComparing((each) -> each.thing().name()))
			.map((each) -> new Difference(each.thing().kind(), each.change(), each.text()))
			.toList(), notes.stream().sorted().toList());
	}

	private record Titled(Thing thing, Change change, String text) {
	}

	private static Map<String, Thing> byTitle(Inventory inventory) {
		Map<String, Thing> things = new LinkedHashMap<>();
		inventory.things().forEach((thing) -> things.put(thing.title(), thing));
		return things;
	}

	/** With a relation go all its parts. */
	private static void tell(Set<QualifiedName> told, Map<String, Thing> some, Map<String, Thing> others) {
		some.forEach((title, thing) -> {
			if (thing.whole() && !others.containsKey(title)) {
				told.add(thing.relation());
			}
		});
	}

	private static boolean isToBeTold(Thing thing, Set<QualifiedName> told) {
		return thing.whole() || thing.relation() == null || !told.contains(thing.relation());
	}

	private static String definition(Thing thing) {
		String definition = thing.properties().get("definition");
		return (definition != null) ? ": " + shortened(definition) : "";
	}

	private static String shortened(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return (line.length() > LONGEST) ? line.substring(0, LONGEST).strip() + " …" : line;
	}

	private static List<String> changes(Thing was, Thing is) {
		SortedSet<String> names = new TreeSet<>(was.properties().keySet());
		names.addAll(is.properties().keySet());
		List<String> texts = new ArrayList<>();
		for (String name : names) {
			String before = was.properties().get(name);
			String now = is.properties().get(name);
			if (before == null || !before.equals(now)) {
				texts.add(was.title() + ": " + change(name, before, now));
			}
		}
		return texts;
	}

	/** Of long texts the first line that differs. */
	private static String change(String name, @Nullable String before, @Nullable String now) {
		if (before != null && now != null && (before.contains("\n") || now.contains("\n"))) {
			List<String> some = before.lines().toList();
			List<String> others = now.lines().toList();
			for (int line = 0; line < Math.max(some.size(), others.size()); line++) {
				String one = (line < some.size()) ? some.get(line).strip() : NOTHING;
				String other = (line < others.size()) ? others.get(line).strip() : NOTHING;
				if (!one.equals(other)) {
					return name + ", line " + (line + 1) + ", was " + one + ", is " + other;
				}
			}
			return name + " has other blanks";
		}
		return name + " was " + ((before != null) ? shortened(before) : NOTHING) + ", is "
				+ ((now != null) ? shortened(now) : NOTHING);
	}

	/**
	 * A column that is added comes behind those that are there, and PostgreSQL has no way
	 * to put it elsewhere. All others have to stand as they stood.
	 */
	private static void order(TableColumns was, TableColumns is, Map<String, Thing> things, List<Titled> all,
			List<String> notes) {
		List<String> before = names(was);
		List<String> now = names(is);
		before.retainAll(now);
		now.retainAll(before);
		if (now.equals(before)) {
			return;
		}
		List<String> again = new ArrayList<>(before);
		if (was.id() == is.id()) {
			again.removeAll(was.columns().stream().filter(is.columns()::contains).map(Place::name).toList());
		}
		List<String> expected = new ArrayList<>(before);
		expected.removeAll(again);
		expected.addAll(again);
		Thing thing = things.values()
			.stream()
			.filter((each) -> each.whole() && was.name().equals(each.relation()))
			.findFirst()
			.orElseThrow();
		if (now.equals(expected)) {
			notes.add(thing.title() + ": PostgreSQL puts a column that is added again behind the others: "
					+ String.join(", ", again));
		}
		else {
			all.add(new Titled(thing, Change.CHANGED, thing.title() + ": columns were in the order "
					+ String.join(", ", before) + ", are in the order " + String.join(", ", now)));
		}
	}

	private static List<String> names(TableColumns table) {
		return new ArrayList<>(table.columns().stream().map(Place::name).toList());
	}

}
