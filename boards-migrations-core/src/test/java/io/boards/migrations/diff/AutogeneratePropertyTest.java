package io.boards.migrations.diff;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.generate.Autogenerate;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.generate.RenameAnswers;
import io.boards.migrations.generate.RevisionBody;
import io.boards.migrations.generate.UndecidedRenameException;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.View;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random schemas, one in a database and one wanted: what is generated leads there and
 * back. {@code -Dautogenerate.tries=5000}, as in the profile {@code soak}, looks at more
 * of them.
 */
@Tag("postgres")
class AutogeneratePropertyTest {

	@Property(shrinking = ShrinkingMode.OFF)
	@AddLifecycleHook(Tries.class)
	void whatIsGeneratedLeadsThereAndBack(@ForAll long seed) throws SQLException {
		Random random = new Random(seed);
		Schema first = RandomSchema.of(random);
		Schema another = said(first, names(first));
		Schema one = said(RandomSchema.of(random), names(first));
		boolean simple = random.nextBoolean();
		Databases databases = Databases.get();
		Schema to = databases.wanted().make(SchemaDiff.between(Schema.EMPTY, another));
		Schema from = databases.is().make(SchemaDiff.between(Schema.EMPTY, one));
		List<RevisionBody> all = new ArrayList<>();
		List<RevisionBody> more = generated(databases, another, simple);
		while (!more.isEmpty()) {
			assertThat(all.size()).as("revisions until nothing is left to do").isLessThan(20);
			all.addAll(more);
			for (RevisionBody body : more) {
				databases.is().run(body.upgrade());
			}
			more = generated(databases, another, simple);
		}
		assertThat(SchemaDiff.between(databases.is().read(), to)).isEmpty();
		for (int i = all.size() - 1; i >= 0; i--) {
			databases.is().run(all.get(i).downgrade());
		}
		assertThat(DiffDatabase.comparable(databases.is().read())).isEqualTo(DiffDatabase.comparable(from));
	}

	private static List<RevisionBody> generated(Databases databases, Schema wanted, boolean simple) {
		RenameAnswers answers = RenameAnswers.of(List.of(), List.of());
		while (true) {
			try {
				return databases.is()
					.generated(new Autogenerate((version) -> DesiredSchema.of(wanted),
							GenerateSettings.standard().with(simple, answers)))
					.revisions();
			}
			catch (UndecidedRenameException ex) {
				for (RenameCandidate each : ex.candidates()) {
					answers = answers.with(each, false);
				}
			}
		}
	}

	/**
	 * What entities can say. A view that they do not want stays, and keeps its table; so
	 * does a type that no table uses.
	 */
	private static Schema said(Schema schema, Set<QualifiedName> views) {
		Schema.Builder said = schema.toBuilder();
		String types = schema.tables().toString();
		said.enums.removeIf((type) -> !types.contains("type=" + type.name()));
		said.indexes.removeIf((index) -> index.table().name().startsWith("m_"));
		said.materializedViews.clear();
		said.triggers.clear();
		said.policies.clear();
		said.rowSecurity.clear();
		said.functions.clear();
		said.views.removeIf((view) -> !views.contains(view.name()));
		return said.build();
	}

	private static Set<QualifiedName> names(Schema schema) {
		return schema.views().stream().map(View::name).collect(Collectors.toSet());
	}

	/**
	 * How many schemas are looked at.
	 */
	static class Tries implements AroundPropertyHook {

		@Override
		public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
			context.attributes().setTries(Integer.getInteger("autogenerate.tries", 100));
			if (System.getProperty("autogenerate.tries") == null) {
				// A build is to say the same of the same sources.
				context.attributes().setSeed("20261125");
			}
			return property.execute();
		}

	}

}
