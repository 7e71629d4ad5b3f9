package io.boards.migrations.catalog;

import java.util.List;

import io.boards.migrations.schema.Extension;

/**
 * The extensions of the database, whatever their schema; {@code plpgsql}, which every
 * database has, is not one of them.
 */
final class Extensions {

	static final String SQL = """
			SELECT e.extname::text AS name, n.nspname::text AS schema, e.extversion AS version
			FROM pg_extension e
			JOIN pg_namespace n ON n.oid = e.extnamespace
			WHERE e.extname <> 'plpgsql'""";

	private Extensions() {
	}

	static List<Extension> of(List<Row> rows, CatalogScope scope) {
		return rows.stream()
			.map((row) -> new Extension(row.text("name"), row.text("schema"),
					scope.extensionVersions() ? row.text("version") : null))
			.toList();
	}

}
