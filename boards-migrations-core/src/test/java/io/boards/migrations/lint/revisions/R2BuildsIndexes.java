package io.boards.migrations.lint.revisions;

import io.boards.migrations.operation.Allow;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Note;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "j2", revises = "j1", message = "Build indexes", created = "2026-01-01T00:00:02Z")
@Allow(rule = "builds-index", reason = "the table is small")
@Allow(rule = "truncate", reason = "")
@Note("Rewrites the table public.users, and its indexes.")
public class R2BuildsIndexes implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE INDEX i ON public.users (email)");
		op.execute("ALTER TABLE public.users ADD COLUMN name text NOT NULL DEFAULT 'none'");
		op.execute("ALTER TABLE public.users DROP COLUMN name");
		op.execute("ALTER TABLE public.users ALTER COLUMN email TYPE int USING length(email)");
	}

	@Override
	public void downgrade(Operations op) {
		// Forgotten
	}

}
