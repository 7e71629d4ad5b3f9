package io.boards.migrations.model;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class InheritanceModelTest {

	private final TestDatabase database;

	InheritanceModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void aSingleTableHasTheColumnsOfAllItsClasses() {
		assertThat(sql(Animal.class, Dog.class, Cat.class)).isEqualTo("""
				CREATE TABLE animal (
				    id bigint NOT NULL,
				    kind varchar(31) NOT NULL,
				    name varchar(255),
				    lives integer,
				    breed varchar(255) NOT NULL,
				    PRIMARY KEY (id),
				    CHECK (kind in ('Animal','Dog','Cat')),
				    CHECK (kind <> 'Cat' or (lives is not null))
				)""");
	}

	@Test
	void joinedTablesReferToTheirRoot() {
		assertThat(sql(Vehicle.class, Car.class)).isEqualTo("""
				CREATE TABLE car (
				    id bigint NOT NULL,
				    doors integer NOT NULL,
				    electric boolean NOT NULL,
				    PRIMARY KEY (id)
				);
				CREATE TABLE vehicle (
				    id bigint NOT NULL,
				    plate varchar(255),
				    PRIMARY KEY (id)
				);
				ALTER TABLE car ADD FOREIGN KEY (id) REFERENCES vehicle (id)""");
	}

	@Test
	void aTableForEachClassHasTheColumnsOfTheSuperclass() {
		assertThat(sql(Shape.class, Circle.class, Square.class)).isEqualTo("""
				CREATE TABLE circle (
				    id bigint NOT NULL,
				    radius float(53) NOT NULL,
				    label varchar(255),
				    inside_id bigint,
				    PRIMARY KEY (id),
				    UNIQUE (label)
				);
				CREATE TABLE square (
				    id bigint NOT NULL,
				    side float(53) NOT NULL,
				    label varchar(255),
				    inside_id bigint,
				    PRIMARY KEY (id),
				    UNIQUE (label)
				)""");
	}

	private String sql(Class<?>... classes) {
		return Entities.sql(this.database, Entities.model(classes));
	}

	@Entity(name = "Animal")
	@DiscriminatorColumn(name = "kind")
	static class Animal {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Dog")
	static class Dog extends Animal {

		@Column(nullable = false)
		String breed;

	}

	@Entity(name = "Cat")
	static class Cat extends Animal {

		int lives;

	}

	@Entity(name = "Vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Vehicle {

		@Id
		Long id;

		String plate;

	}

	@Entity(name = "Car")
	static class Car extends Vehicle {

		int doors;

		boolean electric;

	}

	@Entity(name = "Shape")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Shape {

		@Id
		Long id;

		@Column(unique = true)
		String label;

		@ManyToOne
		Shape inside;

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

		double radius;

	}

	@Entity(name = "Square")
	static class Square extends Shape {

		double side;

	}

}
