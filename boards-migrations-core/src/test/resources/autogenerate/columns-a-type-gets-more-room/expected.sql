-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN at TYPE timestamp without time zone,
    ALTER COLUMN code TYPE character(5),
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN name TYPE character varying(20),
    ALTER COLUMN price TYPE numeric(10,2);

-- migrate:downgrade
-- Loses data: of the values of boards.a.at fractions of a second beyond the first 3 digits.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN price TYPE numeric(8,2) USING price::numeric(8,2),
    ALTER COLUMN name TYPE character varying(10),
    ALTER COLUMN id TYPE integer USING id::integer,
    ALTER COLUMN code TYPE character(3),
    ALTER COLUMN at TYPE timestamp(3) without time zone USING at::timestamp(3) without time zone;
