package io.boards.migrations.catalog;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * All that the schemas of a database hold, also what there are no values for, in
 * PostgreSQL's own text: enough to tell whether two databases hold the same, and to name
 * each difference.
 *
 * @param schemas the names of its schemas, without those of PostgreSQL
 * @param things what is there, by kind and name
 * @param tables tables and composite types with the places of their columns
 */
public record Inventory(List<String> schemas, List<Thing> things, List<TableColumns> tables) {

	public Inventory {
		schemas = List.copyOf(schemas);
		things = List.copyOf(things);
		tables = List.copyOf(tables);
	}

	/**
	 * Something that is there.
	 *
	 * @param kind what it is, such as {@code index}
	 * @param name its name with its schema, quoted where it must be
	 * @param relation the relation that it is or that it is a part of; null for others
	 * @param whole whether it is that relation
	 * @param properties what is to be said of it, by the name of the property
	 */
	public record Thing(String kind, String name, @Nullable QualifiedName relation, boolean whole,
			SortedMap<String, String> properties) {

		String title() {
			return this.kind + " " + this.name;
		}

	}

	/**
	 * The columns of a table or composite type.
	 *
	 * @param id the number that PostgreSQL gave it, which stays under another name
	 * @param name its name
	 * @param isTable whether it is a table that has rows of its own or in partitions
	 * @param columns its columns in their order
	 */
	public record TableColumns(long id, QualifiedName name, boolean isTable, List<Place> columns) {

		public TableColumns {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A column in its place.
	 *
	 * @param number the number that PostgreSQL gave it, which no other column of the
	 * table gets
	 * @param name its name
	 */
	public record Place(long number, String name) {
	}

	/**
	 * A table by its name.
	 * @param name its name with its schema
	 * @return the table, or empty where there is none
	 */
	Optional<TableColumns> table(QualifiedName name) {
		return this.tables.stream().filter((each) -> each.name().equals(name)).findFirst();
	}

	/**
	 * What is different now.
	 * @param now the same database, or another one, later
	 * @return the differences, by kind and name
	 */
	public InventoryDifferences to(Inventory now) {
		return InventoryDifferences.between(this, now);
	}

	/**
	 * It without some relations and all their parts.
	 * @param leftOut which ones
	 * @return the inventory of the others
	 */
	Inventory without(Predicate<QualifiedName> leftOut) {
		return new Inventory(this.schemas,
				this.things.stream()
					.filter((each) -> each.relation() == null || !leftOut.test(each.relation()))
					.toList(),
				this.tables.stream().filter((each) -> !leftOut.test(each.name())).toList());
	}

}
