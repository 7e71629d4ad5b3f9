package io.boards.migrations.schema;

import java.util.List;

/**
 * An enum type.
 *
 * @param name its name
 * @param values its values, in their order
 */
public record EnumType(QualifiedName name, List<String> values) {

	public EnumType {
		values = List.copyOf(values);
	}

}
