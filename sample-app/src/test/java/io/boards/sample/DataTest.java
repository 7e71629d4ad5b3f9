package io.boards.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the revisions do to rows.
 */
@PostgresTest
class DataTest {

	private static final String IMAGE = "10000000-0000-0000-0000-000000000001";

	private static final String VIDEO = "10000000-0000-0000-0000-000000000002";

	private static final String MIX = "10000000-0000-0000-0000-000000000003";

	private static final String LOST = "20000000-0000-0000-0000-000000000000";

	private final TestDatabase database;

	private final Migrations migrations;

	private final JdbcClient jdbc;

	DataTest(TestDatabase server) {
		this.database = server.another();
		this.migrations = Boards.on(this.database);
		this.jdbc = this.database.jdbc();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void theFirstTenantIsTheDefaultOne() {
		this.migrations.upgrade("553dc6a50a20");
		assertThat(tenants()).containsExactly("Default Tenant (default)");
	}

	@Test
	void theEnvironmentNamesTheFirstTenant() {
		Boards.on(this.database, Map.of("BOARDS_TENANT_NAME", "L'Atelier", "BOARDS_TENANT_SLUG", "atelier"))
			.upgrade("553dc6a50a20");
		assertThat(tenants()).containsExactly("L'Atelier (atelier)");
	}

	@Test
	void aTenantThatHasTheSlugIsLeftAsItIs() {
		this.migrations.upgrade("20250101_000000_initial_schema");
		this.jdbc.sql("INSERT INTO boards.tenants (name, slug) VALUES ('Ours', 'default')").update();
		this.migrations.upgrade("553dc6a50a20");
		assertThat(tenants()).containsExactly("Ours (default)");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void takingTheSeedBackDeletesWhatTheTenantHasAndSaysSo(CapturedOutput output) {
		this.migrations.upgrade("553dc6a50a20");
		this.jdbc.sql("INSERT INTO boards.tenants (name, slug) VALUES ('Other', 'other')").update();
		this.jdbc.sql("""
				INSERT INTO boards.users (tenant_id, auth_provider, auth_subject)
				SELECT id, 'none', 'someone at ' || slug FROM boards.tenants""").update();
		this.migrations.downgrade("-1");
		assertThat(tenants()).containsExactly("Other (other)");
		assertThat(strings("SELECT auth_subject FROM boards.users")).containsExactly("someone at other");
		assertThat(output).contains("553dc6a50a20: Deleting the tenant with the slug 'default' deletes all that belongs"
				+ " to it: users, boards, generations, everything");
	}

	@Test
	void aProviderNameThatIsGoneBecomesUnknownAndNewRowsMustNameOne() {
		this.migrations.upgrade("d7c16af77c9e");
		generation(IMAGE, "image", "{}");
		this.migrations.downgrade("-1");
		assertThat(strings("SELECT provider_name FROM boards.generations")).containsExactly("unknown");
		assertThat(strings("""
				SELECT format('%s %s %s', format_type(atttypid, atttypmod), attnotnull, atthasdef) FROM pg_attribute
				WHERE attrelid = 'boards.generations'::regclass AND attname = 'provider_name'"""))
			.containsExactly("character varying(100) t f");
	}

	@Test
	void idsOfInputsBecomeArtifactsAndIdsAgain() {
		this.migrations.upgrade("cdad231052d5");
		generation(IMAGE, "image", "{}");
		generation(VIDEO, "video", "{" + IMAGE + "}");
		generation(MIX, "image", "{" + VIDEO + "," + LOST + "," + IMAGE + "," + VIDEO + "}");
		this.jdbc.sql("UPDATE boards.generations SET parent_generation_id = '" + IMAGE + "' WHERE id = '" + MIX + "'")
			.update();

		this.migrations.upgrade("add_artifact_lineage");
		assertThat(strings("SELECT input_artifacts::text FROM boards.generations ORDER BY id")).containsExactly("[]",
				"[" + artifact(IMAGE, "image") + "]", "[" + artifact(VIDEO, "video") + ", " + artifact(LOST, "unknown")
						+ ", " + artifact(IMAGE, "image") + ", " + artifact(VIDEO, "video") + "]");

		this.migrations.downgrade("-1");
		assertThat(strings("SELECT input_generation_ids::text FROM boards.generations ORDER BY id"))
			.containsExactly("{}", "{" + IMAGE + "}", "{" + VIDEO + "," + LOST + "," + IMAGE + "," + VIDEO + "}");
		assertThat(strings("SELECT count(parent_generation_id)::text FROM boards.generations")).containsExactly("0");
	}

	@Test
	void anUpdateIsNotedInUpdatedAt() {
		this.migrations.upgrade("a1b2c3d4e5f6");
		this.jdbc.sql("UPDATE boards.tenants SET updated_at = '2000-01-01'").update();
		assertThat(strings("SELECT (updated_at > created_at)::text FROM boards.tenants")).containsExactly("true");
	}

	@Test
	void rolesOtherThanTheOwnerSeeTheUsersOfTheirTenantAlone() throws SQLException {
		this.migrations.upgrade();
		this.jdbc.sql("INSERT INTO boards.tenants (name, slug) VALUES ('Other', 'other')").update();
		this.jdbc.sql("""
				INSERT INTO boards.users (tenant_id, auth_provider, auth_subject)
				SELECT id, 'none', 'someone at ' || slug FROM boards.tenants""").update();
		String other = strings("SELECT id::text FROM boards.tenants WHERE slug = 'other'").get(0);
		assertThat(strings("SELECT auth_subject FROM boards.users")).hasSize(2);
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("GRANT USAGE ON SCHEMA boards TO pg_monitor; GRANT SELECT ON boards.users TO pg_monitor;"
					+ " SET ROLE pg_monitor");
			assertThatThrownBy(() -> statement.executeQuery("SELECT auth_subject FROM boards.users"))
				.hasMessage("ERROR: unrecognized configuration parameter \"app.tenant_id\"");
			statement.execute("SET app.tenant_id = '" + other + "'");
			ResultSet seen = statement.executeQuery("SELECT string_agg(auth_subject, ', ') FROM boards.users");
			assertThat(seen.next()).isTrue();
			assertThat(seen.getString(1)).isEqualTo("someone at other");
		}
	}

	@Test
	void aPolicyThatSomebodyMadeByHandIsKept() {
		this.migrations.upgrade("a1b2c3d4e5f6");
		this.jdbc.sql("CREATE POLICY users_isolation ON boards.users USING (true)").update();
		this.migrations.upgrade();
		assertThat(strings("SELECT qual FROM pg_policies")).containsExactly("true");
		this.migrations.downgrade("-1");
		assertThat(strings("SELECT qual FROM pg_policies")).isEmpty();
		assertThat(strings("SELECT relrowsecurity::text FROM pg_class WHERE oid = 'boards.users'::regclass"))
			.containsExactly("false");
	}

	private void generation(String id, String artifactType, String inputs) {
		this.jdbc.sql("""
				INSERT INTO boards.users (tenant_id, auth_provider, auth_subject)
				SELECT id, 'none', 'ada' FROM boards.tenants ON CONFLICT DO NOTHING""").update();
		this.jdbc.sql("""
				INSERT INTO boards.boards (tenant_id, owner_id, title)
				SELECT tenant_id, id, 'Ideas' FROM boards.users WHERE NOT EXISTS (SELECT FROM boards.boards)""")
			.update();
		this.jdbc.sql("""
				INSERT INTO boards.generations (id, tenant_id, board_id, user_id, generator_name, artifact_type,
					input_params, input_generation_ids)
				SELECT :id::uuid, tenant_id, id, owner_id, 'g', :type, '{}', :inputs::uuid[] FROM boards.boards""")
			.param("id", id)
			.param("type", artifactType)
			.param("inputs", inputs)
			.update();
	}

	private static String artifact(String id, String type) {
		return "{\"role\": \"input\", \"artifact_type\": \"" + type + "\", \"generation_id\": \"" + id + "\"}";
	}

	private List<String> tenants() {
		return strings("SELECT format('%s (%s)', name, slug) FROM boards.tenants ORDER BY name");
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
