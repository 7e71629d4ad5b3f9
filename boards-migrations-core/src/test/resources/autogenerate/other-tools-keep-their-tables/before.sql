CREATE TABLE a (x bigint);
CREATE TABLE flyway_schema_history (x bigint);
CREATE TABLE databasechangelog (x bigint);
CREATE TABLE alembic_version (x bigint);
CREATE TABLE spring_session (x bigint);
CREATE TABLE batch_job_execution (x bigint);
CREATE SEQUENCE batch_job_seq;
CREATE TABLE qrtz_triggers (x bigint);
