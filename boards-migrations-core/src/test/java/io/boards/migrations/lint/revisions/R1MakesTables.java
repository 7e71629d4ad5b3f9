package io.boards.migrations.lint.revisions;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "j1", message = "Make tables", created = "2026-01-01T00:00:01Z")
public class R1MakesTables implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE public.users (id int PRIMARY KEY, email text)");
		op.execute("INSERT INTO public.users VALUES (:id, :email)", java.util.Map.of("id", 1, "email", "a@b.c"));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("public.users");
	}

}
