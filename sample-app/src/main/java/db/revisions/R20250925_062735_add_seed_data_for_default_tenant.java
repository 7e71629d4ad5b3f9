package db.revisions;

import java.util.Map;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

import org.springframework.core.env.Environment;

/**
 * Inserts the tenant that a new deployment begins with, unless its slug is there; name
 * and slug come from {@code BOARDS_TENANT_NAME} and {@code BOARDS_TENANT_SLUG}.
 */
@Revision(id = "553dc6a50a20", revises = "20250101_000000_initial_schema", message = "Add seed data for default tenant",
		created = "2025-09-25T06:27:35Z")
public class R20250925_062735_add_seed_data_for_default_tenant implements Migration {

	private final String name;

	private final String slug;

	/**
	 * The revision as the environment wants it.
	 * @param environment where the tenant's name and slug are looked up
	 */
	public R20250925_062735_add_seed_data_for_default_tenant(Environment environment) {
		this.name = environment.getProperty("BOARDS_TENANT_NAME", "Default Tenant");
		this.slug = environment.getProperty("BOARDS_TENANT_SLUG", "default");
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("""
				INSERT INTO boards.tenants (name, slug) VALUES (:name, :slug)
				ON CONFLICT (slug) DO NOTHING""", Map.of("name", this.name, "slug", this.slug));
	}

	@Override
	public void downgrade(Operations op) {
		op.warn("Deleting the tenant with the slug '" + this.slug
				+ "' deletes all that belongs to it: users, boards, generations, everything");
		op.execute("DELETE FROM boards.tenants WHERE slug = :slug", Map.of("slug", this.slug));
	}

}
