package io.boards.migrations.model;

import java.io.Serializable;

import io.boards.migrations.naming.NamingConvention;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@PostgresTest
class KeyModelTest {

	private final TestDatabase database;

	KeyModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void uniqueConstraintsHaveANameOnlyIfTheyWereGivenOne() {
		assertThat(sql(Unique.class)).isEqualTo("""
				CREATE TABLE "unique" (
				    id bigint NOT NULL,
				    first varchar(255),
				    second varchar(255),
				    third varchar(255),
				    alone varchar(255),
				    one varchar(255),
				    two varchar(255),
				    PRIMARY KEY (id),
				    CONSTRAINT given UNIQUE (first, second),
				    UNIQUE (second, third),
				    UNIQUE (one, two),
				    UNIQUE (alone)
				)""");
	}

	@Test
	void whatIsUniqueTwiceIsOneConstraint() {
		assertThat(sql(Twice.class)).isEqualTo("""
				CREATE TABLE twice (
				    id bigint NOT NULL,
				    code varchar(255),
				    other varchar(255),
				    PRIMARY KEY (id),
				    CONSTRAINT kept UNIQUE (code),
				    UNIQUE (other)
				)""");
	}

	@Test
	void whatAConstraintCannotHaveMakesAUniqueIndex() {
		assumeThat(this.database.serverVersion()).as("knows NULLS NOT DISTINCT").isGreaterThanOrEqualTo(15);
		assertThat(sql(Partly.class)).isEqualTo("""
				CREATE TABLE partly (
				    id bigint NOT NULL,
				    code varchar(255),
				    name varchar(255),
				    deleted boolean NOT NULL,
				    PRIMARY KEY (id),
				    CONSTRAINT nulls UNIQUE NULLS NOT DISTINCT (name),
				    CONSTRAINT late UNIQUE (code, name) INCLUDE (deleted) DEFERRABLE INITIALLY DEFERRED,
				    CONSTRAINT plain_ux UNIQUE (code)
				);
				CREATE UNIQUE INDEX "IDXhxn7xaap3e363ljfq4av3b6xg" ON partly (name) INCLUDE (code) WHERE name <> '';
				CREATE UNIQUE INDEX filled_ux ON partly (name) WITH (fillfactor = 70);
				CREATE UNIQUE INDEX lower_ux ON partly ((lower(code)));
				CREATE UNIQUE INDEX partial_ux ON partly (code) WHERE deleted = false;
				CREATE UNIQUE INDEX sorted_ux ON partly (code DESC, name)""");
	}

	@Test
	void theNameOfAUniqueConstraintOverAllOfThePrimaryKeyIsThePrimaryKeys() {
		assertThat(sql(KeyNamed.class)).isEqualTo("""
				CREATE TABLE key_named (
				    zone bigint NOT NULL,
				    area bigint NOT NULL,
				    CONSTRAINT key_of_zones PRIMARY KEY (zone, area)
				)""");
	}

	@Test
	void foreignKeysFollowTheirAnnotations() {
		assertThat(sql(Child.class, Parent.class)).isEqualTo(
				"""
						CREATE TABLE child (
						    id bigint NOT NULL,
						    plain_id bigint,
						    named_id bigint,
						    cascaded_id bigint,
						    free_id bigint,
						    defined_id bigint,
						    late_id bigint,
						    one_id bigint,
						    PRIMARY KEY (id),
						    UNIQUE (one_id)
						);
						CREATE TABLE parent (
						    id bigint NOT NULL,
						    PRIMARY KEY (id)
						);
						ALTER TABLE child ADD FOREIGN KEY (cascaded_id) REFERENCES parent (id) ON DELETE CASCADE;
						ALTER TABLE child ADD FOREIGN KEY (defined_id) REFERENCES parent (id) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL;
						ALTER TABLE child ADD FOREIGN KEY (late_id) REFERENCES parent (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED NOT VALID;
						ALTER TABLE child ADD CONSTRAINT named_fk FOREIGN KEY (named_id) REFERENCES parent (id);
						ALTER TABLE child ADD FOREIGN KEY (one_id) REFERENCES parent (id);
						ALTER TABLE child ADD FOREIGN KEY (plain_id) REFERENCES parent (id)""");
	}

	@Test
	void aForeignKeyMayHaveSeveralColumnsOrReferToOthersThanThePrimaryKey() {
		assertThat(sql(Composite.class, Reference.class)).isEqualTo(
				"""
						CREATE TABLE composite (
						    zone bigint NOT NULL,
						    area bigint NOT NULL,
						    code varchar(255),
						    PRIMARY KEY (area, zone),
						    UNIQUE (code)
						);
						CREATE TABLE reference (
						    id bigint NOT NULL,
						    composite_area bigint,
						    composite_zone bigint,
						    code varchar(255),
						    PRIMARY KEY (id)
						);
						ALTER TABLE reference ADD FOREIGN KEY (code) REFERENCES composite (code);
						ALTER TABLE reference ADD FOREIGN KEY (composite_area, composite_zone) REFERENCES composite (area, zone)""");
	}

	@Test
	void whatWasLeftOpenIsNamedLikePostgresqlDoes() {
		EntityModel model = Entities.model(Child.class, Parent.class);
		assertThat(model.named(NamingConvention.POSTGRESQL).tables()).flatExtracting((table) -> table.constraints())
			.extracting(Constraint::name)
			.containsExactly("child_pkey", "child_one_id_key", "child_cascaded_id_fkey", "child_defined_id_fkey",
					"child_late_id_fkey", "named_fk", "child_one_id_fkey", "child_plain_id_fkey", "parent_pkey");
	}

	private String sql(Class<?>... classes) {
		return Entities.sql(this.database, Entities.model(classes));
	}

	@Entity(name = "Unique")
	@Table(uniqueConstraints = { @UniqueConstraint(name = "given", columnNames = { "first", "second" }),
			@UniqueConstraint(columnNames = { "second", "third" }) })
	static class Unique {

		@Id
		Long id;

		String first;

		String second;

		String third;

		@Column(unique = true)
		String alone;

		@NaturalId
		String one;

		@NaturalId
		String two;

	}

	@Entity(name = "Twice")
	@Table(uniqueConstraints = @UniqueConstraint(name = "kept", columnNames = "code"),
			indexes = @Index(columnList = "other", unique = true))
	static class Twice {

		@Id
		Long id;

		@Column(unique = true)
		String code;

		@Column(unique = true)
		String other;

	}

	@Entity(name = "Partly")
	@Table(indexes = { @Index(name = "plain_ux", columnList = "code", unique = true),
			@Index(name = "partial_ux", columnList = "code", unique = true, options = "where deleted = false"),
			@Index(name = "sorted_ux", columnList = "code desc, name", unique = true),
			@Index(name = "lower_ux", columnList = "(lower(code))", unique = true),
			@Index(name = "filled_ux", columnList = "name", unique = true, options = "with (fillfactor = 70)"),
			@Index(columnList = "name", unique = true, options = "include (code) where name <> ''") },
			uniqueConstraints = {
					@UniqueConstraint(name = "nulls", columnNames = "name", options = "nulls not distinct"),
					@UniqueConstraint(name = "late", columnNames = { "code", "name" },
							options = "include (deleted) deferrable initially deferred") })
	static class Partly {

		@Id
		Long id;

		String code;

		String name;

		boolean deleted;

	}

	@Embeddable
	static class Key implements Serializable {

		private static final long serialVersionUID = 1L;

		Long zone;

		Long area;

	}

	@Entity(name = "KeyNamed")
	@Table(uniqueConstraints = @UniqueConstraint(name = "key_of_zones", columnNames = { "zone", "area" }))
	static class KeyNamed {

		@EmbeddedId
		Key id;

	}

	@Entity(name = "Parent")
	static class Parent {

		@Id
		Long id;

	}

	@Entity(name = "Child")
	static class Child {

		@Id
		Long id;

		@ManyToOne
		Parent plain;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(name = "named_fk"))
		Parent named;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		Parent cascaded;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Parent free;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = "FOREIGN KEY (defined_id) REFERENCES parent (id)"
				+ " MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL"))
		Parent defined;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(options = "deferrable initially deferred not valid"))
		@OnDelete(action = OnDeleteAction.SET_NULL)
		Parent late;

		@OneToOne
		Parent one;

	}

	@Entity(name = "Composite")
	static class Composite {

		@EmbeddedId
		Key id;

		@Column(unique = true)
		String code;

	}

	@Entity(name = "Reference")
	static class Reference {

		@Id
		Long id;

		@ManyToOne
		@JoinColumn(name = "composite_area", referencedColumnName = "area")
		@JoinColumn(name = "composite_zone", referencedColumnName = "zone")
		Composite composite;

		@ManyToOne
		@JoinColumn(name = "code", referencedColumnName = "code")
		Composite byCode;

	}

}
