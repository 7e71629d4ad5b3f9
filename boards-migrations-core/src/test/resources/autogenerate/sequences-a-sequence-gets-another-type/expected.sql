-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER SEQUENCE boards.one AS bigint;

ALTER SEQUENCE boards.three MAXVALUE 100;

ALTER SEQUENCE boards.three AS smallint;

ALTER SEQUENCE boards.two AS bigint;

ALTER SEQUENCE boards.two MAXVALUE 50000000000;

-- migrate:downgrade
ALTER SEQUENCE boards.two MAXVALUE 2000000000;

ALTER SEQUENCE boards.two AS integer;

ALTER SEQUENCE boards.three AS bigint;

ALTER SEQUENCE boards.three MAXVALUE 50000000000;

ALTER SEQUENCE boards.one AS integer;
