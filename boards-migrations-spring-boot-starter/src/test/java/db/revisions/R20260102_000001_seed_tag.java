package db.revisions;

import java.util.Map;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

import org.springframework.core.env.Environment;

@Revision(id = "seed_tag", revises = "add_tag", message = "Seed a tag", created = "2026-01-02T00:00:01Z")
class R20260102_000001_seed_tag implements Migration {

	private final Environment environment;

	R20260102_000001_seed_tag(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("INSERT INTO tag VALUES (1, :name)", Map.of("name", this.environment.getProperty("seed", "none")));
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DELETE FROM tag WHERE id = 1");
	}

}
