package io.boards.migrations.lint.revisions;

import io.boards.migrations.operation.IrreversibleMigrationException;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "j3", revises = "j2", message = "Read rows", created = "2026-01-01T00:00:03Z")
public class R3ReadsRows implements Migration {

	@Override
	public void upgrade(Operations op) {
		int rows = op.jdbc().sql("SELECT count(*) FROM public.users").query(Integer.class).single();
		op.execute("CREATE TABLE public.users_" + rows + " (id int)");
	}

	@Override
	public void downgrade(Operations op) {
		throw new IrreversibleMigrationException("nobody knows how many there were");
	}

}
