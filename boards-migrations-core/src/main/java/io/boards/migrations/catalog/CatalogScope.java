package io.boards.migrations.catalog;

import java.util.List;
import java.util.function.Predicate;

import io.boards.migrations.schema.QualifiedName;

/**
 * The part of a database that is read.
 *
 * @param schemas the names of its schemas; those that do not exist are passed over
 * @param leftOut the relations in them that are not read, nor what belongs to them;
 * relations are tables, views, materialized views, sequences and composite types
 * @param extensionVersions whether extensions are read with their versions
 */
public record CatalogScope(List<String> schemas, Predicate<QualifiedName> leftOut, boolean extensionVersions) {

	public CatalogScope {
		schemas = List.copyOf(schemas);
	}

	/**
	 * Whole schemas, and extensions without versions.
	 * @param schemas the names of the schemas
	 * @return the scope
	 */
	public static CatalogScope of(String... schemas) {
		return new CatalogScope(List.of(schemas), (name) -> false, false);
	}

	/**
	 * Leaves out relations, as well as those that are left out already.
	 * @param relations which ones, by name with schema
	 * @return the scope without them
	 */
	public CatalogScope without(Predicate<QualifiedName> relations) {
		return new CatalogScope(this.schemas, this.leftOut.or(relations), this.extensionVersions);
	}

	/**
	 * That extensions are read with their versions.
	 * @return the scope with that
	 */
	public CatalogScope withExtensionVersions() {
		return new CatalogScope(this.schemas, this.leftOut, true);
	}

}
