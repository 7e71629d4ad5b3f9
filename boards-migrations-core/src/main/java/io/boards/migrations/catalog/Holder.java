package io.boards.migrations.catalog;

import io.boards.migrations.schema.Belongings;
import io.boards.migrations.schema.ObjectAddress;

/**
 * An object that is there, with its belongings.
 *
 * @param number its number, which stays when it gets another name
 * @param relation the number of the relation that it is a part of; 0 where it stands by
 * itself
 * @param address what it is called
 * @param belongings what it has
 */
public record Holder(Number number, long relation, ObjectAddress address, Belongings belongings) {

	/**
	 * What PostgreSQL itself calls an object by.
	 *
	 * @param kind the kind of object
	 * @param id its number among those of its kind; that of the relation for a column
	 * @param column the number of a column; 0 for all other objects
	 */
	public record Number(ObjectAddress.Kind kind, long id, long column) {
	}

}
