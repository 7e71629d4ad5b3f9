package io.boards.migrations.model;

import java.util.HashMap;
import java.util.Map;

import io.boards.migrations.NoModelException;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.generate.SchemaSource;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Rename;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The entities of an application as the source of a wanted schema; they are read when
 * they are asked for.
 *
 * @param beans the application's beans, made or only defined
 * @param choice which of its persistence units are in the database
 */
public record EntitySchemaSource(ConfigurableListableBeanFactory beans, UnitChoice choice) implements SchemaSource {

	/**
	 * All entities of an application.
	 * @param beans the application's beans, made or only defined
	 */
	public EntitySchemaSource(ConfigurableListableBeanFactory beans) {
		this(beans, UnitChoice.ALL);
	}

	@Override
	public DesiredSchema desired(int serverVersion) {
		Map<String, EntityModel> models = EntityModel.read(this.beans, serverVersion, this.choice);
		if (models.values().stream().allMatch((model) -> model.schema().tables().isEmpty())) {
			throw new NoModelException();
		}
		return desired(EntityModel.together(models.values()));
	}

	static DesiredSchema desired(EntityModel model) {
		return new DesiredSchema(model.schema(), model.unnamedIndexes(), renames(model), model.notModelled());
	}

	/** A column of a renamed table is named with the table's name before. */
	private static Renames renames(EntityModel model) {
		Renames renames = Renames.NONE;
		Map<QualifiedName, QualifiedName> before = new HashMap<>();
		for (Rename each : model.renames()) {
			if (each.column() == null) {
				before.put(each.table(), each.table().sibling(each.from()));
				renames = renames.table(each.table().sibling(each.from()), each.table());
			}
		}
		for (Rename each : model.renames()) {
			String column = each.column();
			if (column != null) {
				renames = renames.column(before.getOrDefault(each.table(), each.table()), each.from(), column);
			}
		}
		return renames;
	}

}
