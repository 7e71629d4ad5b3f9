package io.boards.migrations.operation;

import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * A change of who sees which rows of a table.
 */
public sealed interface RowSecurityOperation extends Operation {

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
	 * Lets the policies of a table decide, for all but its owner.
	 *
	 * @param table its table
	 */
	record EnableRowSecurity(QualifiedName table) implements RowSecurityOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DisableRowSecurity(this.table));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Shows all rows of a table, whatever its policies say.
	 *
	 * @param table its table
	 */
	record DisableRowSecurity(QualifiedName table) implements RowSecurityOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new EnableRowSecurity(this.table));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Lets the policies of a table decide for its owner too.
	 *
	 * @param table its table
	 */
	record ForceRowSecurity(QualifiedName table) implements RowSecurityOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new NoForceRowSecurity(this.table));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Exempts the owner of a table from its policies.
	 *
	 * @param table its table
	 */
	record NoForceRowSecurity(QualifiedName table) implements RowSecurityOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new ForceRowSecurity(this.table));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Creates a policy.
	 *
	 * @param policy the policy
	 */
	record CreatePolicy(Policy policy) implements RowSecurityOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropPolicy(this.policy.table(), this.policy.name(), this.policy));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a policy.
	 *
	 * @param table its table
	 * @param name its name
	 * @param was the policy, where it is known
	 */
	record DropPolicy(QualifiedName table, String name, @Nullable Policy was) implements RowSecurityOperation {

		public DropPolicy {
			Identifier.check(name);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreatePolicy(this.was))
					: Inverse.none("it is not known what the policy " + this.name + " of " + this.table + " was like");
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

		R visit(EnableRowSecurity operation);

		R visit(DisableRowSecurity operation);

		R visit(ForceRowSecurity operation);

		R visit(NoForceRowSecurity operation);

		R visit(CreatePolicy operation);

		R visit(DropPolicy operation);

	}

}
