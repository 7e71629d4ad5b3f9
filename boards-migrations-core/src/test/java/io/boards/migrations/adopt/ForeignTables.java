package io.boards.migrations.adopt;

/**
 * The tables of other tools, as these create them.
 */
final class ForeignTables {

	static final String ALEMBIC = """
			CREATE TABLE %1$s.alembic_version (
			    version_num VARCHAR(32) NOT NULL,
			    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
			);
			""";

	static final String FLYWAY = """
			CREATE TABLE "%1$s"."flyway_schema_history" (
			    "installed_rank" INT NOT NULL,
			    "version" VARCHAR(50),
			    "description" VARCHAR(200) NOT NULL,
			    "type" VARCHAR(20) NOT NULL,
			    "script" VARCHAR(1000) NOT NULL,
			    "checksum" INTEGER,
			    "installed_by" VARCHAR(100) NOT NULL,
			    "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
			    "execution_time" INTEGER NOT NULL,
			    "success" BOOLEAN NOT NULL
			);
			ALTER TABLE "%1$s"."flyway_schema_history"
			    ADD CONSTRAINT "flyway_schema_history_pk" PRIMARY KEY ("installed_rank");
			CREATE INDEX "flyway_schema_history_s_idx" ON "%1$s"."flyway_schema_history" ("success");
			""";

	static final String LIQUIBASE = """
			CREATE TABLE %1$s.databasechangelog (
			    ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME VARCHAR(255) NOT NULL,
			    DATEEXECUTED TIMESTAMP WITHOUT TIME ZONE NOT NULL, ORDEREXECUTED INTEGER NOT NULL,
			    EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255),
			    COMMENTS VARCHAR(255), TAG VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255),
			    LABELS VARCHAR(255), DEPLOYMENT_ID VARCHAR(10)
			);
			CREATE TABLE %1$s.databasechangeloglock (
			    ID INTEGER NOT NULL, LOCKED BOOLEAN NOT NULL, LOCKGRANTED TIMESTAMP WITHOUT TIME ZONE,
			    LOCKEDBY VARCHAR(255), CONSTRAINT databasechangeloglock_pkey PRIMARY KEY (ID)
			);
			INSERT INTO %1$s.databasechangeloglock VALUES (1, FALSE);
			""";

	private ForeignTables() {
	}

}
