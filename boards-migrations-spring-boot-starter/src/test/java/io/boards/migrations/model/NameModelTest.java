package io.boards.migrations.model;

import java.util.List;
import java.util.Map;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class NameModelTest {

	private final TestDatabase database;

	NameModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void tablesMayBeInSeveralSchemas() {
		EntityModel model = Entities.model(There.class, Here.class);
		assertThat(Entities.sql(this.database, model)).isEqualTo("""
				CREATE SCHEMA IF NOT EXISTS "Other side";
				CREATE SCHEMA IF NOT EXISTS there;
				CREATE SEQUENCE there_seq START WITH 1 INCREMENT BY 50;
				CREATE TABLE "Other side".here (
				    id bigint NOT NULL,
				    there_id bigint,
				    PRIMARY KEY (id)
				);
				CREATE TABLE there.there (
				    id bigint NOT NULL,
				    PRIMARY KEY (id)
				);
				ALTER TABLE "Other side".here ADD FOREIGN KEY (there_id) REFERENCES there.there (id)""");
		assertThat(model.schema().names()).containsExactly("Other side", "there");
		EntityModel inDefault = Entities.model(18, Map.of("hibernate.default_schema", "app"), Home.class);
		assertThat(Entities.sql(this.database, inDefault)).isEqualTo("""
				CREATE SCHEMA IF NOT EXISTS app;
				CREATE TYPE kind AS ENUM ('BIG', 'SMALL');
				CREATE SEQUENCE app.home_seq START WITH 1 INCREMENT BY 50;
				CREATE TABLE app.home (
				    id bigint NOT NULL,
				    kind Kind,
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void namesAreTakenAsPostgresqlWouldTakeThem() {
		assertThat(Entities.sql(this.database,
				Entities.model(18,
						Map.of("hibernate.physical_naming_strategy",
								"org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"),
						Order.class)))
			.isEqualTo("""
					CREATE TABLE "order" (
					    id bigint NOT NULL,
					    "user" varchar(255),
					    camelcase varchar(255),
					    "Quoted Name" varchar(255),
					    a_very_long_name_that_goes_on_and_on_and_on_until_it_is_longer_ varchar(255),
					    PRIMARY KEY (id),
					    UNIQUE ("Quoted Name")
					)""");
	}

	@Test
	void namesOfACustomStrategyAreKept() {
		EntityModel model = Entities.model(18,
				java.util.Map.of("hibernate.implicit_naming_strategy", Readable.class.getName()), Plain.class,
				Parent.class);
		assertThat(Entities.sql(this.database, model)).isEqualTo("""
				CREATE TABLE parent (
				    id bigint NOT NULL,
				    PRIMARY KEY (id)
				);
				CREATE TABLE plain (
				    id bigint NOT NULL,
				    code varchar(255),
				    parent_id bigint,
				    PRIMARY KEY (id),
				    CONSTRAINT uk_plain_code UNIQUE (code)
				);
				CREATE INDEX idx_plain_code ON plain (code);
				ALTER TABLE plain ADD CONSTRAINT fk_plain_parent_id FOREIGN KEY (parent_id) REFERENCES parent (id)""");
	}

	@Entity(name = "Parent")
	static class Parent {

		@Id
		Long id;

	}

	@Entity(name = "Plain")
	@Table(uniqueConstraints = @UniqueConstraint(columnNames = "code"), indexes = @Index(columnList = "code"))
	static class Plain {

		@Id
		Long id;

		String code;

		@ManyToOne
		Parent parent;

	}

	/** Readable names in place of hashes. */
	public static class Readable extends org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl {

		private static final long serialVersionUID = 1L;

		@Override
		protected String generateConstraintNameString(
				org.hibernate.boot.model.naming.ImplicitConstraintNameSource source) {
			return constraintNamePrefix(source.kind()).toLowerCase(java.util.Locale.ROOT) + "_"
					+ source.getTableName().getText() + "_"
					+ String.join("_", List.copyOf(source.getColumnNames()).stream().map((c) -> c.getText()).toList());
		}

	}

	@Entity(name = "There")
	@Table(schema = "There")
	static class There {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "Here")
	@Table(schema = "`Other side`")
	static class Here {

		@Id
		Long id;

		@ManyToOne
		There there;

	}

	@Entity(name = "Home")
	static class Home {

		@Id
		@GeneratedValue
		Long id;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Kind kind;

	}

	enum Kind {

		BIG, SMALL

	}

	@Entity(name = "Order")
	static class Order {

		@Id
		Long id;

		String user;

		String CamelCase;

		@Column(name = "`Quoted Name`", unique = true)
		String quoted;

		@Column(name = "a_very_long_name_that_goes_on_and_on_and_on_until_it_is_longer_than_it_may_be")
		String tooLong;

	}

}
