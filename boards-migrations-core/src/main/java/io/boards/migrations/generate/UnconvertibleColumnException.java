package io.boards.migrations.generate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.sql.Quoting;

/**
 * The values of a column cannot be converted by any expression; nothing was written.
 */
public class UnconvertibleColumnException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnconvertibleColumnException(List<AlterColumnType> changes, Schema there, Schema target) {
		super(describe(changes, there, target));
	}

	private static Failure describe(List<AlterColumnType> changes, Schema there, Schema target) {
		Failure failure = Failure.of("No expression converts the composite values in an array. Nothing was written.");
		for (AlterColumnType each : changes) {
			String to = each.to().type();
			// A type that is exchanged for another of its name has a third one meanwhile.
			String was = Objects.requireNonNull(each.was()).type();
			String from = find(there, was).isPresent() ? was : to;
			failure = failure.fact("column", Quoting.name(each.table()) + "." + Quoting.identifier(each.column()))
				.fact("from", from + attributes(there, from))
				.fact("to", to + attributes(target, to));
		}
		return failure
			.remedy("Write this revision by hand: rename the old type, create the new one, add a column of it,"
					+ " and fill that: UPDATE … SET added = ARRAY(SELECT ROW(…)::new_type FROM unnest(old_column)) WHERE"
					+ " old_column IS NOT NULL; then drop the old column and type. Or leave the table out of what is"
					+ " generated (boards.migrations.autogenerate.exclude).");
	}

	private static Optional<CompositeType> find(Schema schema, String type) {
		String element = type.replace("[]", "");
		return schema.composites().stream().filter((each) -> Quoting.name(each.name()).equals(element)).findFirst();
	}

	private static String attributes(Schema schema, String type) {
		return find(schema, type).stream()
			.flatMap((each) -> each.attributes().stream())
			.map((attribute) -> Quoting.identifier(attribute.name()) + " " + attribute.type())
			.collect(Collectors.joining(", ", " of (", ")"));
	}

}
