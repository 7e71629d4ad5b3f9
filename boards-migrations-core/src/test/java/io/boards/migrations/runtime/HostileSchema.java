package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database in which everything of PostgreSQL's own is shadowed by something in
 * {@code public} that fails when it is used: its functions, operators, types, tables and
 * views. In each session the tables and views are shadowed once more by temporary ones.
 */
final class HostileSchema {

	private static final String SHADOWS = """
			CREATE FUNCTION public.canary(name text) RETURNS int LANGUAGE plpgsql AS
			    $$ BEGIN RAISE EXCEPTION 'CANARY %', name; END $$;
			SET LOCAL search_path = pg_catalog;
			SET LOCAL check_function_bodies = off;
			DO $outer$
			DECLARE
			    it record;
			    body text;
			    made int := 0;
			BEGIN
			    FOR it IN SELECT proname, oidvectortypes(proargtypes) AS args, format_type(prorettype, NULL) AS result
			        FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f' LOOP
			        body := format('BEGIN RAISE EXCEPTION %L; END', 'CANARY ' || it.proname);
			        BEGIN
			            EXECUTE format('CREATE FUNCTION public.%I(%s) RETURNS %s LANGUAGE plpgsql AS %L', it.proname,
			                it.args, it.result, body);
			            made := made + 1;
			        EXCEPTION WHEN OTHERS THEN NULL; END;
			    END LOOP;
			    FOR it IN SELECT o.oid, oprname, oprleft::regtype AS l, oprright::regtype AS r, oprresult::regtype AS result
			        FROM pg_operator o WHERE oprnamespace = 'pg_catalog'::regnamespace AND oprkind = 'b' LOOP
			        body := format('BEGIN RAISE EXCEPTION %L; END', 'CANARY ' || it.oprname);
			        BEGIN
			            EXECUTE format('CREATE FUNCTION public.%I(%s, %s) RETURNS %s LANGUAGE plpgsql AS %L',
			                'operator_' || it.oid, it.l, it.r, it.result, body);
			            EXECUTE format('CREATE OPERATOR public.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = public.%I)',
			                it.oprname, it.l, it.r, 'operator_' || it.oid);
			            made := made + 1;
			        EXCEPTION WHEN OTHERS THEN NULL; END;
			    END LOOP;
			    FOR it IN SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace
			        AND typtype = 'b' AND typcategory <> 'A' LOOP
			        EXECUTE format('CREATE DOMAIN public.%I AS pg_catalog.text CHECK (public.canary(%L) = 0)', it.typname,
			            'type ' || it.typname);
			        made := made + 1;
			    END LOOP;
			    FOR it IN SELECT relname FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace
			        AND relkind IN ('r', 'v') LOOP
			        EXECUTE format('CREATE VIEW public.%1$I AS SELECT public.canary(%2$L) AS oid', it.relname,
			            'relation ' || it.relname);
			        made := made + 1;
			    END LOOP;
			    IF made < 3000 THEN RAISE EXCEPTION 'Only % were shadowed', made; END IF;
			END
			$outer$""";

	private static final String TEMPORARY = """
			SET search_path = pg_catalog;
			CREATE TEMP TABLE boards_migrations AS SELECT 'evil'::text AS revision;
			CREATE TEMP TABLE boards_migrations_log AS SELECT 1 AS id;
			CREATE TEMP TABLE boards_migrations_journal AS SELECT 1 AS id;
			DO $$
			DECLARE it record;
			BEGIN
			    FOR it IN SELECT relname FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace
			        AND relkind IN ('r', 'v') AND relname LIKE 'pg\\_%' LOOP
			        EXECUTE format('CREATE TEMP VIEW %1$I AS SELECT public.canary(%2$L) AS oid', it.relname,
			            'temporary ' || it.relname);
			    END LOOP;
			END $$;
			SET search_path = public, pg_catalog""";

	private final TestDatabase database;

	private HostileSchema(TestDatabase database) {
		this.database = database;
	}

	static HostileSchema in(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			run(connection, SHADOWS);
			run(connection,
					"ALTER DATABASE " + database.url().replaceAll(".*/", "") + " SET search_path = public, pg_catalog");
			connection.commit();
		}
		return new HostileSchema(database);
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * Sessions in which everything is shadowed.
	 * @return an unpooled DataSource
	 */
	DataSource sessions() {
		return new DelegatingDataSource(this.database.dataSource()) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				run(connection, TEMPORARY);
				return connection;
			}

		};
	}

	/**
	 * For a test that looks what was done.
	 * @return a client that sees nothing of it
	 */
	JdbcClient jdbc() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		source.setOptions("-c search_path=pg_catalog,public");
		return JdbcClient.create(source);
	}

}
