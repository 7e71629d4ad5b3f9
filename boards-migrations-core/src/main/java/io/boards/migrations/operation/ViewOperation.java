package io.boards.migrations.operation;

import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.View;

import org.jspecify.annotations.Nullable;

/**
 * A view or a materialized view that comes, changes or goes.
 */
public sealed interface ViewOperation extends Operation {

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
	 * Creates a view.
	 *
	 * @param view the view
	 */
	record CreateView(View view) implements ViewOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropView(this.view.name(), this.view));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Gives a view another query, whose first columns are those that it has.
	 *
	 * @param to the view afterwards
	 * @param was the view before, where it is known
	 * @param widened whether it is known to have more columns than before
	 */
	record ReplaceView(View to, @Nullable View was, boolean widened) implements ViewOperation {

		@Override
		public Inverse inverse() {
			if (this.widened) {
				return Inverse.none("PostgreSQL cannot take columns away from the view " + this.to.name());
			}
			return (this.was != null) ? Inverse.of(new ReplaceView(this.was, this.to, false))
					: Inverse.none("it is not known what the view " + this.to.name() + " was like");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a view.
	 *
	 * @param name its name
	 * @param was the view, where it is known
	 */
	record DropView(QualifiedName name, @Nullable View was) implements ViewOperation {

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateView(this.was))
					: Inverse.none("it is not known what the view " + this.name + " was like");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Creates a materialized view.
	 *
	 * @param view the view
	 */
	record CreateMaterializedView(MaterializedView view) implements ViewOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropMaterializedView(this.view.name(), this.view));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a materialized view, with its indexes.
	 *
	 * @param name its name
	 * @param was the view, where it is known
	 */
	record DropMaterializedView(QualifiedName name, @Nullable MaterializedView was) implements ViewOperation {

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateMaterializedView(this.was))
					: Inverse.none("it is not known what the materialized view " + this.name + " was like");
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

		R visit(CreateView operation);

		R visit(ReplaceView operation);

		R visit(DropView operation);

		R visit(CreateMaterializedView operation);

		R visit(DropMaterializedView operation);

	}

}
