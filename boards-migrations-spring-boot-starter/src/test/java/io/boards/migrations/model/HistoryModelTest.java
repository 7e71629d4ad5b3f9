package io.boards.migrations.model;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that are kept when they change or go.
 */
@PostgresTest
class HistoryModelTest {

	private final TestDatabase database;

	HistoryModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void softDeletedRowsAreMarked() {
		assertThat(sql(Trashed.class, Stamped.class)).isEqualTo("""
				CREATE TABLE stamped (
				    id bigint NOT NULL,
				    deleted timestamp(6) with time zone,
				    PRIMARY KEY (id)
				);
				COMMENT ON COLUMN stamped.deleted IS 'Soft-delete indicator';
				CREATE TABLE trashed (
				    id bigint NOT NULL,
				    deleted boolean NOT NULL,
				    PRIMARY KEY (id)
				);
				COMMENT ON COLUMN trashed.deleted IS 'Soft-delete indicator'""");
	}

	@Test
	void historiesOfHibernateAreTables() {
		assertThat(sql(Audited.class)).isEqualTo("""
				CREATE TABLE audited (
				    id bigint NOT NULL,
				    name varchar(255),
				    PRIMARY KEY (id)
				);
				CREATE TABLE audited_aud (
				    id bigint NOT NULL,
				    name varchar(255),
				    rev timestamp(6) with time zone NOT NULL,
				    revtype smallint NOT NULL,
				    PRIMARY KEY (rev, id)
				)""");
		assertThat(sql(Temporal.class)).isEqualTo("""
				CREATE TABLE temporal (
				    id bigint NOT NULL,
				    name varchar(255),
				    PRIMARY KEY (id)
				);
				CREATE TABLE temporal_history (
				    id bigint NOT NULL,
				    name varchar(255),
				    effective timestamp(6) with time zone NOT NULL,
				    superseded timestamp(6) with time zone,
				    PRIMARY KEY (id, effective),
				    CHECK (superseded is null or superseded > effective)
				)""");
	}

	@Test
	void historiesOfEnversAreTables() {
		assertThat(sql(Revised.class)).isEqualTo("""
				CREATE SEQUENCE revinfo_seq START WITH 1 INCREMENT BY 50;
				CREATE TABLE revinfo (
				    rev integer NOT NULL,
				    revtstmp bigint,
				    PRIMARY KEY (rev)
				);
				CREATE TABLE revised (
				    id bigint NOT NULL,
				    name varchar(255),
				    PRIMARY KEY (id)
				);
				CREATE TABLE revised_aud (
				    rev integer NOT NULL,
				    id bigint NOT NULL,
				    revtype smallint,
				    name varchar(255),
				    PRIMARY KEY (rev, id)
				);
				ALTER TABLE revised_aud ADD FOREIGN KEY (rev) REFERENCES revinfo (rev)""");
	}

	private String sql(Class<?>... classes) {
		return Entities.sql(this.database, Entities.model(classes));
	}

	@Entity(name = "Trashed")
	@SoftDelete
	static class Trashed {

		@Id
		Long id;

	}

	@Entity(name = "Stamped")
	@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
	static class Stamped {

		@Id
		Long id;

	}

	@Entity(name = "Audited")
	@org.hibernate.annotations.Audited
	static class Audited {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Temporal")
	@org.hibernate.annotations.Temporal
	static class Temporal {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Revised")
	@org.hibernate.envers.Audited
	static class Revised {

		@Id
		Long id;

		String name;

	}

}
