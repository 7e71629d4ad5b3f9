package io.boards.migrations.model;

import java.util.List;
import java.util.Set;

import io.boards.migrations.RenamedFrom;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Rename;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RenameModelTest {

	@Test
	void tablesAndColumnsSayWhatTheyWereCalled() {
		assertThat(Entities.model(Person.class).renames()).containsExactlyInAnyOrder(
				new Rename(new QualifiedName("app", "person"), null, "people"), column("id", "person_no"),
				column("full_name", "name"), column("boss_id", "chief"), column("zip_code", "Zip"),
				column("author", "made_by"), column("birth_day", "born"),
				new Rename(QualifiedName.of("person_details"), "text", "remark"),
				new Rename(QualifiedName.of("nicknames"), null, "other_names"),
				new Rename(QualifiedName.of("phones"), "number", "no"));
	}

	@Test
	void aColumnOfEachClassIsRenamedInEachOfTheirTables() {
		assertThat(Entities.model(Shape.class, Circle.class, Square.class).renames()).containsExactlyInAnyOrder(
				new Rename(QualifiedName.of("circle"), "label", "title"),
				new Rename(QualifiedName.of("square"), "label", "title"),
				new Rename(QualifiedName.of("square"), null, "box"));
	}

	@Test
	void whatHasItsOldNameStillWasNotRenamed() {
		assertThat(Entities.model(Same.class).renames()).isEmpty();
	}

	@Test
	void anAttributeOfSeveralColumnsIsRefused() {
		assertThatThrownBy(() -> Entities.model(Several.class)).isInstanceOf(UnreadableEntitiesException.class)
			.hasMessage(
					"""
							@RenamedFrom is at an attribute that has not exactly one column.
							    attribute: io.boards.migrations.model.RenameModelTest$Several.address
							    columns:   street, zip_code
							  What to do: Put it at an attribute with one column; for an embedded one at the attributes inside.""");
	}

	private static Rename column(String name, String from) {
		return new Rename(new QualifiedName("app", "person"), name, from);
	}

	@MappedSuperclass
	static class Audit {

		@RenamedFrom("made_by")
		String author;

	}

	@Embeddable
	static class Address {

		String street;

		@RenamedFrom("Zip")
		String zipCode;

	}

	@Embeddable
	record Phone(String area, @RenamedFrom("no") String number) {
	}

	@Entity(name = "Person")
	@Table(schema = "app")
	@SecondaryTable(name = "person_details")
	@RenamedFrom("people")
	static class Person extends Audit {

		@Id
		@RenamedFrom("person_no")
		Long id;

		@RenamedFrom("name")
		String fullName;

		@ManyToOne
		@RenamedFrom("chief")
		Person boss;

		Address address;

		@Column(table = "person_details")
		@RenamedFrom("remark")
		String text;

		@ElementCollection
		@CollectionTable(name = "nicknames")
		@RenamedFrom("other_names")
		Set<String> nicknames;

		@ElementCollection
		@CollectionTable(name = "phones")
		List<Phone> phones;

		@Access(AccessType.PROPERTY)
		@RenamedFrom("born")
		public String getBirthDay() {
			return "";
		}

		public void setBirthDay(String day) {
			this.text = day;
		}

	}

	@Entity(name = "Shape")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Shape {

		@Id
		Long id;

		@RenamedFrom("title")
		String label;

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

	}

	@Entity(name = "Square")
	@RenamedFrom("box")
	static class Square extends Shape {

	}

	@Entity(name = "Same")
	@RenamedFrom("same")
	static class Same {

		@Id
		@RenamedFrom("id")
		Long id;

	}

	@Entity(name = "Several")
	static class Several {

		@Id
		Long id;

		@RenamedFrom("place")
		Address address;

	}

}
