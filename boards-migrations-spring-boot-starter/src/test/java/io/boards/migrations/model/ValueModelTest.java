package io.boards.migrations.model;

import java.util.Map;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which values columns may have.
 */
@PostgresTest
class ValueModelTest {

	private final TestDatabase database;

	ValueModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void enumsKeepTheOrderOfTheJavaEnum() {
		assertThat(sql(Colored.class)).isEqualTo("""
				CREATE TYPE color AS ENUM ('RED', 'GREEN', 'BLUE');
				CREATE TYPE fit AS ENUM ('l', 'm', 'e');
				CREATE TYPE level AS ENUM ('LOW', 'HIGH');
				CREATE TYPE mood AS ENUM ('SAD', 'HAPPY');
				CREATE TABLE colored (
				    id bigint NOT NULL,
				    text varchar(255),
				    number smallint,
				    named Color,
				    again Color,
				    level Level,
				    size Fit,
				    mood mood,
				    PRIMARY KEY (id),
				    CHECK (text in ('RED','GREEN','BLUE')),
				    CHECK (number between 0 and 2)
				)""");
	}

	@Test
	void arraysOfEnumsHaveTheirTypeToo() {
		EntityModel model = Entities.model(18, Map.of("hibernate.type.prefer_native_enum_types", true), Palette.class);
		assertThat(Entities.sql(this.database, model)).isEqualTo("""
				CREATE TYPE color AS ENUM ('RED', 'GREEN', 'BLUE');
				CREATE TABLE palette (
				    id bigint NOT NULL,
				    main Color,
				    others Color[],
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void checksAreKeptAndThoseWithoutANameAreOne() {
		assertThat(sql(Checked.class)).isEqualTo("""
				CREATE TABLE checked (
				    id bigint NOT NULL,
				    age integer NOT NULL,
				    name varchar(255),
				    code varchar(255),
				    PRIMARY KEY (id),
				    CHECK ((age > 0) and (age<=150) and (age>=1)),
				    CONSTRAINT kept CHECK (lower(code) = code)
				);
				ALTER TABLE checked ADD CONSTRAINT short_enough CHECK (length(name) < 10) NOT VALID""");
	}

	@Test
	void constraintsOfBeanValidationCount() {
		assertThat(sql(Validated.class)).isEqualTo("""
				CREATE TABLE validated (
				    id bigint NOT NULL,
				    name varchar(40) NOT NULL,
				    amount integer NOT NULL,
				    PRIMARY KEY (id),
				    CHECK (amount>=3)
				)""");
		EntityModel without = Entities.model(18, Map.of("jakarta.persistence.validation.mode", "none"),
				Validated.class);
		assertThat(Entities.text(without)).contains("name varchar(255),");
	}

	@Test
	void checksOfATableAreKept() {
		assertThat(sql(Ranged.class)).isEqualTo("""
				CREATE TABLE ranged (
				    id bigint NOT NULL,
				    low integer NOT NULL,
				    high integer NOT NULL,
				    PRIMARY KEY (id),
				    CONSTRAINT ordered CHECK (low <= high) NO INHERIT,
				    CHECK (low + high < 100),
				    CONSTRAINT also CHECK (high <> 13)
				)""");
	}

	@Test
	void whatMustHoldInsideOfJsonIsAConstraint() {
		assertThat(sql(Document.class, Content.class)).isEqualTo("""
				CREATE TABLE document (
				    id bigint NOT NULL,
				    content jsonb,
				    PRIMARY KEY (id),
				    CHECK (content is null or (cast(content->>'title' as varchar(255)) is not null))
				)""");
	}

	private String sql(Class<?>... classes) {
		return Entities.sql(this.database, Entities.model(classes));
	}

	enum Color {

		RED, GREEN, BLUE

	}

	enum Fit {

		LARGE("l"), MEDIUM("m"), EXTRA("e");

		@EnumeratedValue
		final String letter;

		Fit(String letter) {
			this.letter = letter;
		}

	}

	@Entity(name = "Colored")
	static class Colored {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		Color text;

		@Enumerated
		Color number;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Color named;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Color again;

		@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
		Level level;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Fit size;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		@Column(columnDefinition = "mood")
		Mood mood;

	}

	enum Level {

		LOW, HIGH

	}

	enum Mood {

		SAD, HAPPY

	}

	@Entity(name = "Palette")
	static class Palette {

		@Id
		Long id;

		Color main;

		Color[] others;

	}

	// Deprecated, but there in many applications.
	@SuppressWarnings("deprecation")
	@Entity(name = "Checked")
	static class Checked {

		@Id
		Long id;

		@Check(constraints = "age > 0")
		@Min(1)
		@Max(150)
		int age;

		@Column(check = @CheckConstraint(name = "short_enough", constraint = "length(name) < 10",
				options = "not valid"))
		String name;

		@Check(name = "Kept", constraints = "lower(code) = code")
		String code;

	}

	@Entity(name = "Validated")
	static class Validated {

		@Id
		Long id;

		@NotNull
		@Size(max = 40)
		String name;

		@Min(3)
		int amount;

	}

	// Deprecated, but there in many applications.
	@SuppressWarnings("deprecation")
	@Entity(name = "Ranged")
	@Table(check = { @CheckConstraint(name = "ordered", constraint = "low <= high", options = "no inherit"),
			@CheckConstraint(constraint = "low + high < 100") })
	@Check(name = "also", constraints = "high <> 13")
	static class Ranged {

		@Id
		Long id;

		int low;

		int high;

	}

	@Embeddable
	static class Content {

		@Column(nullable = false)
		String title;

		int pages;

	}

	@Entity(name = "Document")
	static class Document {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.JSON)
		Content content;

	}

}
