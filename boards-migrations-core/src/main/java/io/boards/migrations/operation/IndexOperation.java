package io.boards.migrations.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * A change of an index.
 */
public sealed interface IndexOperation extends Operation {

	@Override
	default <R> R accept(Operation.Visitor<R> visitor) {
		return visitor.visit(this);
	}

	/**
	 * Hands itself to the method of its class.
	 * @param visitor a method for each class
	 * @param <R> what the visitor makes of it
	 * @return what the method returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Creates an index.
	 *
	 * @param index the index
	 * @param concurrently whether writers may go on; not in a transaction then
	 */
	record CreateIndex(Index index, boolean concurrently) implements IndexOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropIndex(this.index.qualifiedName(), this.concurrently, this.index));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops an index.
	 *
	 * @param name its name
	 * @param concurrently whether readers and writers may go on; not in a transaction
	 * then
	 * @param was the index, where it is known
	 */
	record DropIndex(QualifiedName name, boolean concurrently, @Nullable Index was) implements IndexOperation {

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateIndex(this.was, this.concurrently))
					: Inverse.none("it is not known what the index " + this.name + " was like");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Renames an index.
	 *
	 * @param name its name before
	 * @param to its name afterwards, in the same schema
	 */
	record RenameIndex(QualifiedName name, String to) implements IndexOperation {

		public RenameIndex {
			Identifier.check(to);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new RenameIndex(this.name.sibling(this.to), this.name.name()));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes storage parameters of an index, such as {@code fillfactor}. Pages that are
	 * there stay as they are until the index is built anew ({@code REINDEX}).
	 *
	 * @param name its name
	 * @param options the parameters that change; null for PostgreSQL's own value
	 */
	record SetIndexOptions(QualifiedName name, Map<String, Change<String>> options) implements IndexOperation {

		public SetIndexOptions {
			options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
		}

		@Override
		public Inverse inverse() {
			if (!this.options.values().stream().allMatch(Change::known)) {
				return Inverse.none("it is not known what options the index " + this.name + " had");
			}
			Map<String, Change<String>> back = new LinkedHashMap<>();
			this.options.forEach((option, change) -> back.put(option, Change.between(change.to(), change.from())));
			return Inverse.of(new SetIndexOptions(this.name, back));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * A method for each class.
	 *
	 * @param <R> what it makes of an operation
	 */
	interface Visitor<R> {

		R visit(CreateIndex operation);

		R visit(DropIndex operation);

		R visit(RenameIndex operation);

		R visit(SetIndexOptions operation);

	}

}
