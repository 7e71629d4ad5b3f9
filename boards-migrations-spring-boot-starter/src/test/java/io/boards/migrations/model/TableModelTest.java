package io.boards.migrations.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables that are not simply those of entities, and what else there is beside them.
 */
@PostgresTest
class TableModelTest {

	private final TestDatabase database;

	TableModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void collectionsHaveTablesOfTheirOwn() {
		assertThat(sql(Collector.class, Item.class)).isEqualTo("""
				CREATE TABLE collector (
				    id bigint NOT NULL,
				    PRIMARY KEY (id)
				);
				CREATE TABLE collector_counts (
				    collector_id bigint NOT NULL,
				    counts integer,
				    item bigint NOT NULL,
				    PRIMARY KEY (collector_id, item)
				);
				CREATE TABLE collector_item (
				    collector_id bigint NOT NULL,
				    items_id bigint NOT NULL,
				    PRIMARY KEY (collector_id, items_id)
				);
				CREATE TABLE collector_names (
				    collector_id bigint NOT NULL,
				    names varchar(255),
				    names_order integer NOT NULL,
				    PRIMARY KEY (collector_id, names_order),
				    CHECK (names_order>=0)
				);
				CREATE TABLE collector_titles (
				    collector_id bigint NOT NULL,
				    titles varchar(255),
				    language varchar(2) NOT NULL,
				    PRIMARY KEY (collector_id, language)
				);
				CREATE TABLE item (
				    id bigint NOT NULL,
				    PRIMARY KEY (id)
				);
				CREATE TABLE owned_items (
				    collector_id bigint NOT NULL,
				    owned_id bigint NOT NULL,
				    UNIQUE (owned_id)
				);
				CREATE TABLE phones (
				    collector_id bigint NOT NULL,
				    area varchar(255),
				    number varchar(255),
				    UNIQUE (collector_id, area, number)
				);
				ALTER TABLE collector_counts ADD FOREIGN KEY (item) REFERENCES item (id);
				ALTER TABLE collector_counts ADD FOREIGN KEY (collector_id) REFERENCES collector (id);
				ALTER TABLE collector_item ADD FOREIGN KEY (items_id) REFERENCES item (id);
				ALTER TABLE collector_item ADD FOREIGN KEY (collector_id) REFERENCES collector (id);
				ALTER TABLE collector_names ADD FOREIGN KEY (collector_id) REFERENCES collector (id);
				ALTER TABLE collector_titles ADD FOREIGN KEY (collector_id) REFERENCES collector (id);
				ALTER TABLE owned_items ADD FOREIGN KEY (owned_id) REFERENCES item (id);
				ALTER TABLE owned_items ADD FOREIGN KEY (collector_id) REFERENCES collector (id);
				ALTER TABLE phones ADD FOREIGN KEY (collector_id) REFERENCES collector (id)""");
	}

	@Test
	void secondaryTablesShareTheKey() {
		assertThat(sql(Split.class)).isEqualTo("""
				CREATE TABLE split (
				    id bigint NOT NULL,
				    name varchar(255),
				    PRIMARY KEY (id)
				);
				CREATE TABLE split_details (
				    id bigint NOT NULL,
				    text text,
				    author varchar(255),
				    PRIMARY KEY (id)
				);
				ALTER TABLE split_details ADD FOREIGN KEY (id) REFERENCES split (id)""");
	}

	@Test
	void viewsAreViewsAndSubselectsNothing() {
		assertThat(sql(Base.class, Seen.class, Selected.class)).isEqualTo("""
				CREATE TABLE base (
				    id bigint NOT NULL,
				    name varchar(255),
				    PRIMARY KEY (id)
				);
				CREATE VIEW seen AS
				select id, upper(name) as name from base""");
	}

	@Test
	void aStructIsACompositeType() {
		assertThat(sql(Holder.class, Inner.class, Outer.class)).isEqualTo("""
				CREATE TYPE inner_part AS (amount integer, label varchar(255));
				CREATE TYPE an_outer_part AS (moment timestamp(6) with time zone, part inner_part);
				CREATE TABLE holder (
				    id bigint NOT NULL,
				    "outer" an_outer_part,
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void sequencesCountAsTheGeneratorDoes() {
		assertThat(sql(Sequenced.class)).isEqualTo("""
				CREATE SEQUENCE counter START WITH 100 INCREMENT BY 5 CACHE 10 CYCLE;
				CREATE TABLE sequenced (
				    id bigint NOT NULL,
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void theTableOfAGeneratorIsATableWithoutRows() {
		assertThat(sql(Tabled.class)).isEqualTo("""
				CREATE TABLE numbers (
				    sequence_name varchar(255) NOT NULL,
				    next_val bigint,
				    PRIMARY KEY (sequence_name)
				);
				CREATE TABLE tabled (
				    id bigint NOT NULL,
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void optionsOfTablesAreReported() {
		EntityModel model = Entities.model(Partitioned.class);
		assertThat(model.notModelled()).containsExactly("table partitioned: partition by range (id)");
	}

	private String sql(Class<?>... classes) {
		return Entities.sql(this.database, Entities.model(classes));
	}

	@Embeddable
	static class Phone {

		String number;

		String area;

	}

	@Entity(name = "Item")
	static class Item {

		@Id
		Long id;

	}

	@Entity(name = "Collector")
	static class Collector {

		@Id
		Long id;

		@ElementCollection
		@OrderColumn
		List<String> names = new ArrayList<>();

		@ElementCollection
		@CollectionTable(name = "phones")
		Set<Phone> phones;

		@ElementCollection
		@MapKeyColumn(name = "language", length = 2)
		Map<String, String> titles;

		@ElementCollection
		@MapKeyJoinColumn(name = "item")
		Map<Item, Integer> counts;

		@ManyToMany
		Set<Item> items;

		@OneToMany
		@JoinTable(name = "owned_items")
		List<Item> owned;

	}

	@Entity(name = "Split")
	@SecondaryTable(name = "split_details")
	static class Split {

		@Id
		Long id;

		String name;

		@Column(table = "split_details", columnDefinition = "text")
		String text;

		@Column(table = "split_details")
		String author;

	}

	@Entity(name = "Base")
	static class Base {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Seen")
	@View(query = "select id, upper(name) as name from base")
	static class Seen {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Selected")
	@Subselect("select id from base")
	static class Selected {

		@Id
		Long id;

	}

	@Embeddable
	@Struct(name = "inner_part")
	static class Inner {

		String label;

		int amount;

	}

	@Embeddable
	@Struct(name = "an_outer_part")
	static class Outer {

		Inner part;

		Instant moment;

	}

	@Entity(name = "Holder")
	static class Holder {

		@Id
		Long id;

		Outer outer;

	}

	@Entity(name = "Sequenced")
	static class Sequenced {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "counter")
		@SequenceGenerator(name = "counter", sequenceName = "counter", initialValue = 100, allocationSize = 5,
				options = "cache 10 cycle")
		Long id;

	}

	@Entity(name = "Tabled")
	static class Tabled {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		@TableGenerator(name = "numbers")
		Long id;

	}

	@Entity(name = "Partitioned")
	@Table(options = "partition by range (id)")
	static class Partitioned {

		@Id
		Long id;

	}

}
