package io.boards.migrations.model;

import java.time.Instant;

import io.boards.migrations.naming.NamingConvention;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class IndexModelTest {

	private final TestDatabase database;

	IndexModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void keysAreReadAsPostgresqlWouldReadThem() {
		assertThat(sql(Keys.class)).isEqualTo("""
				CREATE TABLE keys (
				    id bigint NOT NULL,
				    name varchar(255),
				    note text,
				    created_at timestamp(6) with time zone,
				    "Quoted" varchar(255),
				    PRIMARY KEY (id)
				);
				CREATE INDEX a_plain ON keys (name, created_at DESC);
				CREATE INDEX b_nulls ON keys (name NULLS FIRST, created_at DESC NULLS LAST, note);
				CREATE INDEX c_call ON keys ((lower(name)));
				CREATE INDEX d_expression ON keys ((lower(name)) DESC NULLS LAST, note);
				CREATE INDEX e_comma ON keys ((coalesce(name, note)) DESC, note);
				CREATE INDEX f_class ON keys (name varchar_pattern_ops, note text_pattern_ops DESC);
				CREATE INDEX g_collation ON keys (name COLLATE "C");
				CREATE INDEX h_operator ON keys ((name || note), note);
				CREATE INDEX i_quoted ON keys ("Quoted")""");
	}

	@Test
	void optionsAreReadAsWell() {
		EntityModel model = Entities.model(Options.class);
		assertThat(Entities.sql(this.database, model)).isEqualTo("""
				CREATE TABLE options (
				    id bigint NOT NULL,
				    name varchar(255),
				    note varchar(255),
				    PRIMARY KEY (id)
				);
				CREATE INDEX a_where ON options (name) WHERE name <> 'x' and note is null;
				CREATE INDEX b_include ON options (name) INCLUDE (note);
				CREATE INDEX c_with ON options (name) WITH (fillfactor = 70, deduplicate_items = off);
				CREATE INDEX d_using ON options USING hash (name);
				CREATE INDEX somewhere ON options (note)""");
		assertThat(model.notModelled()).containsExactly("index somewhere on options: tablespace fast");
	}

	@Test
	void anIndexWithoutANameGetsOneFromTheConvention() {
		EntityModel model = Entities.model(Unnamed.class);
		assertThat(model.unnamedIndexes()).hasSize(3);
		assertThat(model.named(NamingConvention.POSTGRESQL).indexes()).extracting((index) -> index.name())
			.containsExactly("unnamed_lower_idx", "unnamed_name_id_idx", "unnamed_name_idx");
		assertThat(model.named(new NamingConvention(null, null, null, null, null, "ix_{table}_{constraint}")).indexes())
			.extracting((index) -> index.name())
			.containsExactly("ix_unnamed_unnamed_lower_idx", "ix_unnamed_unnamed_name_id_idx",
					"ix_unnamed_unnamed_name_idx");
	}

	private String sql(Class<?>... classes) {
		return Entities.sql(this.database, Entities.model(classes));
	}

	@Entity(name = "Keys")
	@Table(indexes = { @Index(name = "a_plain", columnList = "name, createdAt desc"),
			@Index(name = "b_nulls", columnList = "name asc nulls first, createdAt desc nulls last, note nulls last"),
			@Index(name = "c_call", columnList = "lower(name)"),
			@Index(name = "d_expression", columnList = "(lower(name)) desc nulls last, note"),
			@Index(name = "e_comma", columnList = "(coalesce(name, note)) desc, note"),
			@Index(name = "f_class", columnList = "name varchar_pattern_ops, note text_pattern_ops desc"),
			@Index(name = "g_collation", columnList = "name collate \"C\""),
			@Index(name = "h_operator", columnList = "(name || note), (note)"),
			@Index(name = "i_quoted", columnList = "`Quoted`") })
	static class Keys {

		@Id
		Long id;

		String name;

		@Column(columnDefinition = "text")
		String note;

		Instant createdAt;

		@Column(name = "`Quoted`")
		String quoted;

	}

	@Entity(name = "Options")
	@Table(indexes = { @Index(name = "a_where", columnList = "name", options = "where name <> 'x' and note is null"),
			@Index(name = "b_include", columnList = "name", options = "include (note)"),
			@Index(name = "c_with", columnList = "name", options = "with (fillfactor = 70, deduplicate_items = off)"),
			@Index(name = "d_using", columnList = "name", options = "using hash"),
			@Index(name = "somewhere", columnList = "note", options = "tablespace fast") })
	static class Options {

		@Id
		Long id;

		String name;

		String note;

	}

	@Entity(name = "Unnamed")
	@Table(indexes = { @Index(columnList = "name"), @Index(columnList = "name, id desc"),
			@Index(columnList = "(lower(name))") })
	static class Unnamed {

		@Id
		Long id;

		String name;

	}

}
