package io.boards.migrations.diff;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Schema;
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
 * Random schemas, brought from each to another and back. {@code -Ddiff.tries=5000} looks
 * at more of them.
 */
@Tag("postgres")
class DiffPropertyTest {

	@Property(shrinking = ShrinkingMode.OFF)
	@AddLifecycleHook(Tries.class)
	void theUpgradeLeadsThereAndTheDowngradeBack(@ForAll long seed) throws SQLException {
		Random random = new Random(seed);
		Schema one = RandomSchema.of(random);
		Schema another = RandomSchema.of(random);
		Databases databases = Databases.get();
		Schema from = databases.is().make(SchemaDiff.between(Schema.EMPTY, one));
		Schema to = databases.wanted().make(SchemaDiff.between(Schema.EMPTY, another));
		int version = databases.is().version();
		List<Operation> upgrade = SchemaDiff.between(from, to, Renames.NONE, version);
		assertThat(SchemaDiff.between(from, to, Renames.NONE, version)).isEqualTo(upgrade);
		databases.is().run(upgrade);
		Schema upgraded = databases.is().read();
		assertThat(DiffDatabase.comparable(upgraded)).as(DiffDatabase.text(upgrade))
			.isEqualTo(DiffDatabase.comparable(to));
		assertThat(SchemaDiff.between(upgraded, to, Renames.NONE, version)).isEmpty();
		List<Operation> downgrade = SchemaDiff.downgrade(upgrade, from, to, Renames.NONE, version);
		assertThat(SchemaDiff.downgrade(upgrade, Renames.NONE).orElse(downgrade)).isEqualTo(downgrade);
		databases.is().run(downgrade);
		assertThat(DiffDatabase.comparable(databases.is().read())).as(DiffDatabase.text(downgrade))
			.isEqualTo(DiffDatabase.comparable(from));
	}

	/**
	 * How many schemas are looked at.
	 */
	static class Tries implements AroundPropertyHook {

		@Override
		public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
			context.attributes().setTries(Integer.getInteger("diff.tries", 30));
			if (System.getProperty("diff.tries") == null) {
				// A build is to say the same of the same sources.
				context.attributes().setSeed("20261125");
			}
			return property.execute();
		}

	}

}
