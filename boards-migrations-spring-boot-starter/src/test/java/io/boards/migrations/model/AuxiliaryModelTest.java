package io.boards.migrations.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.model.relational.SimpleAuxiliaryDatabaseObject;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.hibernate.dialect.H2Dialect;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuxiliaryModelTest {

	@Test
	void ofWhatIsMadeBesideTheTablesOnlyEnumTypesAreModelled() {
		EntityModel model = Entities.model(18,
				Map.of("hibernate.metadata_builder_contributor", Contributor.class.getName()), Plain.class);
		assertThat(model.schema().enums())
			.containsExactly(new EnumType(new QualifiedName("app", "mood"), List.of("so so", "it's", "HAPPY")));
		assertThat(model.notModelled())
			.containsExactly("auxiliary object: create function one() returns int language sql return 1");
	}

	/** What an application adds to its mappings. */
	// Marked for removal, but Hibernate has no other way yet.
	@SuppressWarnings("removal")
	public static class Contributor implements MetadataBuilderContributor {

		@Override
		public void contribute(MetadataBuilder builder) {
			add(builder, "create type app.Mood as enum ('so so', 'it''s', 'HAPPY')", Set.of());
			add(builder, "create function one() returns int language sql return 1", Set.of());
			add(builder, "create alias nothing", Set.of(H2Dialect.class.getName()));
		}

		private static void add(MetadataBuilder builder, String sql, Set<String> dialects) {
			builder.applyAuxiliaryDatabaseObject(
					new SimpleAuxiliaryDatabaseObject(dialects, null, null, new String[] { sql }, new String[0]));
		}

	}

	@Entity(name = "Plain")
	static class Plain {

		@Id
		Long id;

	}

}
