package io.boards.migrations.test;

import javax.sql.DataSource;

import io.boards.migrations.runtime.SiblingDatabases;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Other databases of a test's server.
 *
 * @param database a database on it
 */
public record Siblings(TestDatabase database) implements SiblingDatabases {

	@Override
	public DataSource named(String name) {
		PGSimpleDataSource other = (PGSimpleDataSource) this.database.dataSource();
		other.setUrl(this.database.url().replaceFirst("/[^/]*$", "/" + name));
		return other;
	}

}
