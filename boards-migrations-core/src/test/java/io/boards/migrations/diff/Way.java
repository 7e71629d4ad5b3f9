package io.boards.migrations.diff;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.test.TestDatabase;

/**
 * The way of a database with rows from one schema to another, and back.
 */
final class Way implements AutoCloseable {

	private final TestDatabase database;

	private final TestDatabase other;

	private final DiffDatabase is;

	private final DiffDatabase wanted;

	private Schema from = Schema.EMPTY;

	private Schema to = Schema.EMPTY;

	private List<Operation> upgrade = List.of();

	Way(TestDatabase database) throws SQLException {
		this.database = database;
		this.other = database.another();
		this.is = new DiffDatabase(database);
		this.wanted = new DiffDatabase(this.other);
	}

	/**
	 * Makes both schemas and finds the way.
	 * @param before what makes the first one, with its rows
	 * @param after what makes the other one
	 * @param renames what is the same under another name
	 */
	void between(String before, String after, Renames renames) throws SQLException {
		this.from = this.is.make(before);
		this.to = this.wanted.make(after);
		this.upgrade = SchemaDiff.between(this.from, this.to, renames, this.is.version());
	}

	void upgrade() throws SQLException {
		this.is.run(this.upgrade);
	}

	void upgrade(String before, String after, Renames renames) throws SQLException {
		between(before, after, renames);
		upgrade();
	}

	void downgrade(Renames renames) throws SQLException {
		this.is.run(SchemaDiff.downgrade(this.upgrade, this.from, this.to, renames, this.is.version()));
	}

	/** The statements of the way forward. */
	String text() {
		return DiffDatabase.text(this.upgrade);
	}

	void execute(String sql) throws SQLException {
		this.is.execute(sql);
	}

	Connection another() throws SQLException {
		return this.is.another();
	}

	String rows(String query) {
		return String.join("; ", this.database.jdbc().sql(query).query(String.class).list());
	}

	@Override
	public void close() throws SQLException {
		this.is.close();
		this.wanted.close();
		this.other.close();
	}

}
