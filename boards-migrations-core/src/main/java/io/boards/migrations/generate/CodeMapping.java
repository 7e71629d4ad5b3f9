package io.boards.migrations.generate;

import io.boards.migrations.operation.FunctionOperation;
import io.boards.migrations.operation.FunctionOperation.CreateFunction;
import io.boards.migrations.operation.FunctionOperation.DropFunction;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.RowSecurityOperation;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.RowSecurityOperation.DisableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.DropPolicy;
import io.boards.migrations.operation.RowSecurityOperation.EnableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.ForceRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.NoForceRowSecurity;
import io.boards.migrations.operation.TriggerOperation;
import io.boards.migrations.operation.TriggerOperation.CreateTrigger;
import io.boards.migrations.operation.TriggerOperation.DropTrigger;
import io.boards.migrations.operation.ViewOperation;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.operation.ViewOperation.DropMaterializedView;
import io.boards.migrations.operation.ViewOperation.DropView;
import io.boards.migrations.operation.ViewOperation.ReplaceView;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.Trigger;

/**
 * Views, functions, triggers and row security, named otherwise.
 *
 * @param names maps what is named in them
 */
record CodeMapping(SchemaMapping names)
		implements
			ViewOperation.Visitor<Operation>,
			FunctionOperation.Visitor<Operation>,
			TriggerOperation.Visitor<Operation>,
			RowSecurityOperation.Visitor<Operation> {

	@Override
	public Operation visit(CreateView operation) {
		return new CreateView(this.names.map(operation.view()));
	}

	@Override
	public Operation visit(ReplaceView operation) {
		return new ReplaceView(this.names.map(operation.to()), SchemaMapping.orNull(operation.was(), this.names::map),
				operation.widened());
	}

	@Override
	public Operation visit(DropView operation) {
		return new DropView(this.names.map(operation.name()), SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(CreateMaterializedView operation) {
		return new CreateMaterializedView(map(operation.view()));
	}

	@Override
	public Operation visit(DropMaterializedView operation) {
		return new DropMaterializedView(this.names.map(operation.name()),
				SchemaMapping.orNull(operation.was(), this::map));
	}

	@Override
	public Operation visit(CreateFunction operation) {
		return new CreateFunction(this.names.text().apply(operation.definition()),
				SchemaMapping.orNull(operation.signature(), this.names.text()),
				SchemaMapping.orNull(operation.was(), this.names.text()));
	}

	@Override
	public Operation visit(DropFunction operation) {
		return new DropFunction(this.names.text().apply(operation.signature()), operation.procedure(),
				SchemaMapping.orNull(operation.was(), this.names.text()));
	}

	@Override
	public Operation visit(CreateTrigger operation) {
		return new CreateTrigger(this.names.text().apply(operation.definition()),
				SchemaMapping.orNull(operation.trigger(), this::map), SchemaMapping.orNull(operation.was(), this::map));
	}

	@Override
	public Operation visit(DropTrigger operation) {
		return new DropTrigger(this.names.map(operation.table()), operation.name(),
				SchemaMapping.orNull(operation.was(), this::map));
	}

	@Override
	public Operation visit(EnableRowSecurity operation) {
		return new EnableRowSecurity(this.names.map(operation.table()));
	}

	@Override
	public Operation visit(DisableRowSecurity operation) {
		return new DisableRowSecurity(this.names.map(operation.table()));
	}

	@Override
	public Operation visit(ForceRowSecurity operation) {
		return new ForceRowSecurity(this.names.map(operation.table()));
	}

	@Override
	public Operation visit(NoForceRowSecurity operation) {
		return new NoForceRowSecurity(this.names.map(operation.table()));
	}

	@Override
	public Operation visit(CreatePolicy operation) {
		return new CreatePolicy(map(operation.policy()));
	}

	@Override
	public Operation visit(DropPolicy operation) {
		return new DropPolicy(this.names.map(operation.table()), operation.name(),
				SchemaMapping.orNull(operation.was(), this::map));
	}

	private MaterializedView map(MaterializedView view) {
		return new MaterializedView(this.names.map(view.name()), this.names.text().apply(view.query()),
				view.withData());
	}

	private Policy map(Policy policy) {
		return new Policy(this.names.map(policy.table()), policy.name(), policy.permissive(), policy.command(),
				policy.roles(), SchemaMapping.orNull(policy.using(), this.names.text()),
				SchemaMapping.orNull(policy.check(), this.names.text()));
	}

	private Trigger map(Trigger trigger) {
		return new Trigger(this.names.map(trigger.table()), trigger.name(),
				this.names.text().apply(trigger.definition()));
	}

}
