-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: of the values of boards.a.data the order of keys, and keys that stand twice.
-- Loses data: of the values of boards.a.day the time of day.
-- Loses data: of the values of boards.a.price what is behind the point.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN data TYPE jsonb USING data::jsonb,
    ALTER COLUMN day TYPE date USING day::date,
    ALTER COLUMN flag TYPE bigint USING flag::integer::bigint,
    ALTER COLUMN id TYPE integer USING id::integer,
    ALTER COLUMN more TYPE text[] USING more::text[],
    ALTER COLUMN name TYPE character varying(10),
    ALTER COLUMN price TYPE bigint USING price::bigint,
    ALTER COLUMN uid TYPE uuid USING uid::uuid;

-- migrate:downgrade
-- Loses data: of the values of boards.a.flag which number it was, unless it was 0 or 1.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN uid TYPE text USING uid::text,
    ALTER COLUMN price TYPE numeric USING price::numeric,
    ALTER COLUMN name TYPE text,
    ALTER COLUMN more TYPE integer[] USING more::text::integer[],
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN flag TYPE boolean USING flag::integer::boolean,
    ALTER COLUMN day TYPE timestamp without time zone USING day::timestamp without time zone,
    ALTER COLUMN data TYPE json USING data::json;
