-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Writes the table boards.a anew.

ALTER TABLE boards.a
    ALTER COLUMN at TYPE timestamp without time zone,
    ALTER COLUMN code TYPE character(5),
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN name TYPE character varying(20),
    ALTER COLUMN price TYPE numeric(10,2);

-- migrate:downgrade
ALTER TABLE boards.a
    ALTER COLUMN price TYPE numeric(8,2) USING price::numeric(8,2),
    ALTER COLUMN name TYPE character varying(10),
    ALTER COLUMN id TYPE integer USING id::integer,
    ALTER COLUMN code TYPE character(3),
    ALTER COLUMN at TYPE timestamp(3) without time zone USING at::timestamp(3) without time zone;
