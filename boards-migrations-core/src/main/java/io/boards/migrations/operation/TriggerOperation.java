package io.boards.migrations.operation;

import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Trigger;

import org.jspecify.annotations.Nullable;

/**
 * A trigger that comes, changes or goes.
 */
public sealed interface TriggerOperation extends Operation {

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
	 * Creates or replaces a trigger.
	 *
	 * @param definition the whole statement
	 * @param trigger the trigger, where its table and its name are known
	 * @param was the trigger that it replaces; null where it replaces nothing or that is
	 * not known
	 */
	record CreateTrigger(String definition, @Nullable Trigger trigger,
			@Nullable Trigger was) implements TriggerOperation {

		@Override
		public Inverse inverse() {
			if (this.trigger == null) {
				return Inverse.none("it is not known what a trigger was like before, or whether it was there");
			}
			DropTrigger drop = new DropTrigger(this.trigger.table(), this.trigger.name(), this.trigger);
			return (this.was != null) ? Inverse.of(drop, new CreateTrigger(this.was.definition(), this.was, null))
					: Inverse.of(drop);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a trigger.
	 *
	 * @param table its table or view
	 * @param name its name
	 * @param was the trigger, where it is known
	 */
	record DropTrigger(QualifiedName table, String name, @Nullable Trigger was) implements TriggerOperation {

		public DropTrigger {
			Identifier.check(name);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateTrigger(this.was.definition(), this.was, null))
					: Inverse.none("it is not known what the trigger " + this.name + " of " + this.table + " was like");
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

		R visit(CreateTrigger operation);

		R visit(DropTrigger operation);

	}

}
