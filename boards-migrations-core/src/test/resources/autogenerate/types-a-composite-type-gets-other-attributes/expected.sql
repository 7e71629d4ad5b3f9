-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.t against reads and writes.
-- Writes the table boards.t anew.

ALTER TYPE boards.address RENAME TO address_old;

CREATE TYPE boards.address AS (zip text, street character varying(20), come integer);

ALTER TABLE boards.t ALTER COLUMN a TYPE boards.address USING CASE WHEN a IS DISTINCT FROM NULL THEN ROW((a).zip::text, (a).street, NULL)::text::boards.address END;

DROP TYPE boards.address_old;

-- migrate:downgrade
CREATE TYPE boards.address_old AS (street text, zip integer, gone text);

ALTER TABLE boards.t ALTER COLUMN a TYPE boards.address_old USING CASE WHEN a IS DISTINCT FROM NULL THEN ROW((a).street, (a).zip::integer, NULL)::boards.address_old END;

DROP TYPE boards.address;

ALTER TYPE boards.address_old RENAME TO address;
