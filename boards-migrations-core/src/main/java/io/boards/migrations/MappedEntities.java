package io.boards.migrations;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.boards.migrations.generate.SchemaSource;
import io.boards.migrations.lint.Mapped;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the entities map, read when it is first asked for.
 */
final class MappedEntities implements Mapped {

	private final @Nullable SchemaSource model;

	private final int serverVersion;

	private @Nullable List<Table> tables;

	MappedEntities(@Nullable SchemaSource model, int serverVersion) {
		this.model = model;
		this.serverVersion = serverVersion;
	}

	@Override
	public Collection<String> columns(String table) {
		List<Table> known = this.tables;
		if (known == null) {
			known = read();
			this.tables = known;
		}
		return known.stream()
			.filter((each) -> each.name().name().equals(table))
			.flatMap((each) -> each.columns().stream())
			.map(Column::name)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private List<Table> read() {
		try {
			return (this.model != null) ? this.model.desired(this.serverVersion).schema().tables() : List.of();
		}
		catch (NoModelException ex) {
			// Then nothing is mapped.
			return List.of();
		}
	}

}
