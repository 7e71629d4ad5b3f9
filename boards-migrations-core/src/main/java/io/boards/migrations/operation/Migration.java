package io.boards.migrations.operation;

/**
 * The code of a revision that is written in Java; its class carries {@link Revision}.
 * <p>
 * A class may take arguments in its one constructor, which the application supplies.
 */
public interface Migration {

	/**
	 * Brings the database from the parents of this revision to it.
	 * @param op what may be done
	 */
	void upgrade(Operations op);

	/**
	 * Takes back what {@link #upgrade} did.
	 * @param op what may be done
	 * @throws IrreversibleMigrationException where there is no way back
	 */
	void downgrade(Operations op);

}
