package io.boards.migrations.naming;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NamingConventionTest {

	private static final NamingConvention TEMPLATES = new NamingConvention("pk_{table}", "uq_{table}_{columns}",
			"fk_{table}_{column_0}_{referred_table}_{referred_columns}", "ck_{table}_{constraint}", "ex_{table}",
			"ix_{column_0}$");

	@Test
	void everyKindFollowsItsTemplate() {
		Schema model = model(Index.of("temporary", QualifiedName.of("tag")).columns("name", "id"), PrimaryKey.of("id"),
				Unique.of("name", "owner"), owner(), Check.of("name <> ''"), Check.of("name <> owner"), exclude());
		Schema named = TEMPLATES.named(model, Set.of(QualifiedName.of("temporary")));
		assertThat(named.tables().get(0).constraints()).extracting(Constraint::name)
			.containsExactly("pk_tag", "uq_tag_name_owner", "fk_tag_owner_person_id", "ck_tag_tag_name_check",
					"ck_tag_tag_check", "ex_tag");
		assertThat(named.indexes()).extracting(Index::name).containsExactly("ix_name$");
	}

	@Test
	void whatHasANameKeepsItAndEverythingElseStays() {
		Unique given = new Unique("given", List.of("name"), List.of("id"), true, Deferral.INITIALLY_DEFERRED);
		Check check = new Check("checked", "true", false, false);
		Index index = Index.of("ix", QualifiedName.of("tag")).columns("name");
		Schema model = model(index, given, check);
		assertThat(TEMPLATES.named(model)).isEqualTo(model);
		assertThat(NamingConvention.POSTGRESQL.named(model)).isEqualTo(model);
	}

	@Test
	void aNameAddsNothingButTheName() {
		Unique unique = new Unique(null, List.of("name"), List.of("id"), true, Deferral.INITIALLY_DEFERRED);
		Check check = new Check(null, "true", false, false);
		PrimaryKey key = new PrimaryKey(null, List.of("id"), List.of("name"), Deferral.INITIALLY_IMMEDIATE);
		ForeignKey owner = new ForeignKey(null, List.of("owner"), QualifiedName.of("person"), List.of("id"),
				ForeignKey.Match.FULL, ReferentialAction.CASCADE, ReferentialAction.SET_NULL, List.of("owner"),
				Deferral.INITIALLY_DEFERRED, false);
		Index index = new Index(QualifiedName.of("tag"), "x", "gin", List.of(IndexKey.column("name")), List.of("id"),
				true, true, Map.of("fillfactor", "70"), "true");
		Schema named = NamingConvention.POSTGRESQL.named(model(index, unique, check, key, owner),
				Set.of(index.qualifiedName()));
		assertThat(named.tables().get(0).constraints()).containsExactly(
				new Unique("tag_name_id_key", List.of("name"), List.of("id"), true, Deferral.INITIALLY_DEFERRED),
				new Check("tag_check", "true", false, false),
				new PrimaryKey("tag_pkey", List.of("id"), List.of("name"), Deferral.INITIALLY_IMMEDIATE),
				new ForeignKey("tag_owner_fkey", List.of("owner"), QualifiedName.of("person"), List.of("id"),
						ForeignKey.Match.FULL, ReferentialAction.CASCADE, ReferentialAction.SET_NULL, List.of("owner"),
						Deferral.INITIALLY_DEFERRED, false));
		assertThat(named.indexes()).containsExactly(new Index(QualifiedName.of("tag"), "tag_name_id_idx", "gin",
				index.keys(), List.of("id"), true, true, Map.of("fillfactor", "70"), "true"));
	}

	@Test
	void givenNamesAreNotGivenAgain() {
		Schema.Builder model = model(Index.of("tag_owner_key", QualifiedName.of("tag")).columns("id"),
				PrimaryKey.of("id"), Unique.of("name"), Unique.of("owner"),
				new Check("tag_name_key", "true", true, true))
			.toBuilder();
		model.sequences.add(Sequence.of(QualifiedName.of("tag_pkey")));
		assertThat(NamingConvention.POSTGRESQL.named(model.build()).tables().get(0).constraints())
			.extracting(Constraint::name)
			.containsExactly("tag_pkey1", "tag_name_key1", "tag_owner_key1", "tag_name_key");
	}

	@Test
	void theSequenceOfAnIdentityHasItsNameFirst() {
		QualifiedName table = QualifiedName.of("a");
		Schema.Builder model = Schema.builder();
		model.tables.add(new Table(table, List.of(Column.of("b_seq", "bigint").identityAlways()),
				List.of(PrimaryKey.of("b_seq")), null));
		model.indexes.add(Index.of("x", table).columns("b_seq"));
		NamingConvention convention = new NamingConvention(null, null, null, null, null, "{table}_{columns}_seq");
		assertThatThrownBy(() -> convention.named(model.build(), Set.of(QualifiedName.of("x")))).hasMessage("""
				Two things would have the same name.
				    name:  a_b_seq_seq
				    one:   sequence of the column a.b_seq
				    other: index on a (b_seq)
				  What to do: Give one of them a name of its own, or let the template say more, for example with \
				{columns}. Of a name longer than 63 bytes PostgreSQL keeps only the first.""");
	}

	@Test
	void aTemplateThatGivesANameTwiceIsRefused() {
		Schema model = model(Index.of("ix", QualifiedName.of("tag")).columns("name"), Unique.of("name"),
				Unique.of("owner"));
		NamingConvention convention = new NamingConvention(null, "uq_{table}", null, null, null, null);
		assertThatThrownBy(() -> convention.named(model)).isInstanceOf(NameCollisionException.class).hasMessage("""
				Two things would have the same name.
				    name:  uq_tag
				    one:   unique (name) of tag
				    other: unique (owner) of tag
				  What to do: Give one of them a name of its own, or let the template say more, for example with \
				{columns}. Of a name longer than 63 bytes PostgreSQL keeps only the first.""");
	}

	@Test
	void ofALongNamePostgresqlKeepsTheFirstBytes() {
		NamingConvention convention = new NamingConvention(null, "ü".repeat(35) + "{table}", null, null, null, null);
		Schema model = model(Index.of("ix", QualifiedName.of("tag")).columns("name"), Unique.of("name"));
		assertThat(convention.named(model).tables().get(0).constraints()).extracting(Constraint::name)
			.containsExactly("ü".repeat(31));
	}

	@Test
	void aTemplateThatCannotBeUsedIsRefused() {
		refuses("fk_{tabel}", "{tabel} is not a token");
		refuses("fk_{table}_{", "a brace is alone");
		refuses("fk", "without a token all names would be the same");
	}

	private static void refuses(String template, String why) {
		assertThatThrownBy(() -> new NamingConvention(null, null, template, null, null, null))
			.isInstanceOf(InvalidTemplateException.class)
			.hasMessage("A template for names cannot be used: " + why + ".\n    template: " + template
					+ "\n    tokens:   {column_0}, {columns}, {constraint}, {referred_columns}, {referred_table},"
					+ " {table}\n  What to do: Write the template with these tokens, such as fk_{table}_{columns}.");
	}

	private static Schema model(Index index, Constraint... constraints) {
		Schema.Builder model = Schema.builder();
		model.tables.add(new Table(QualifiedName.of("tag"),
				List.of(Column.of("id", "bigint"), Column.of("name", "text"), Column.of("owner", "text")),
				List.of(constraints), null));
		model.indexes.add(index);
		return model.build();
	}

	private static ForeignKey owner() {
		return new ForeignKey(null, List.of("owner"), QualifiedName.of("person"), List.of("id"),
				ForeignKey.Match.SIMPLE, ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(),
				Deferral.NOT_DEFERRABLE, true);
	}

	private static Exclude exclude() {
		return new Exclude(null, "gist", List.of(new Exclude.Element(IndexKey.column("name"), "=")), List.of(), null,
				Deferral.NOT_DEFERRABLE);
	}

}
