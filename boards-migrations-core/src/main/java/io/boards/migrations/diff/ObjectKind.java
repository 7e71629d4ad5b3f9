package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How objects of one kind are found, compared, made and ended.
 *
 * @param <T> the kind of object
 */
interface ObjectKind<T> {

	/**
	 * The objects of a schema that are compared one by one; the parts of a table that
	 * comes or goes as a whole are not.
	 * @param world the schema
	 * @return its objects
	 */
	List<Item<T>> items(World world);

	/**
	 * Whether nothing has to be done about an object.
	 * @param from the object that is
	 * @param to the object that shall be
	 * @return whether they are the same
	 */
	default boolean same(T from, T to) {
		return from.equals(to);
	}

	/**
	 * Whether an object is another one under a new name.
	 * @param from an object that shall not be
	 * @param to an object that is not there
	 * @return whether renaming it is enough
	 */
	default boolean sameButName(T from, T to) {
		return false;
	}

	/**
	 * Whether an object can become what it shall be while it stays.
	 * @param from the object that is
	 * @param to the object that shall be
	 * @return whether {@link #alter} can do it
	 */
	default boolean alterable(T from, T to) {
		return false;
	}

	/**
	 * Whether an object that is altered lets go of what it used before just then.
	 * Otherwise it is exchanged if something of that ends.
	 * @return whether altering is enough
	 */
	default boolean letsGo() {
		return false;
	}

	List<Node> create(Item<T> item);

	List<Node> drop(Item<T> item);

	/**
	 * Makes an object what it shall be while it stays.
	 * @param from the object that is
	 * @param to the object that shall be
	 * @param ended everything that ends
	 * @return what does it
	 */
	default List<Node> alter(Item<T> from, Item<T> to, Set<Thing> ended) {
		return List.of();
	}

	/**
	 * What is not the same afterwards when an object is altered.
	 * @param from the object that is
	 * @param to the object that shall be
	 * @return what whoever uses it has to let go of
	 */
	default Set<Thing> endedByAltering(T from, T to) {
		return Set.of();
	}

	/**
	 * Puts an object in the place of another, because it is too different, or because
	 * something that both use ends in between.
	 * @param from the object that is
	 * @param to the object that shall be
	 * @param ended everything that ends
	 * @return what does it
	 */
	default List<Node> exchange(Item<T> from, Item<T> to, Set<Thing> ended) {
		return Stream.concat(drop(from).stream(), create(to).stream()).toList();
	}

	/**
	 * What is not the same afterwards when an object is exchanged.
	 * @param from the object that is
	 * @param to the object that shall be
	 * @return what whoever uses it has to let go of
	 */
	default Set<Thing> endedByExchange(Item<T> from, Item<T> to) {
		return from.provides();
	}

}
