-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Writes the table boards.a anew.

ALTER TABLE boards.a
    ALTER COLUMN amount TYPE boolean USING amount::text::boolean,
    ALTER COLUMN data TYPE jsonb USING data::text::jsonb,
    ALTER COLUMN day TYPE interval USING day::text::interval,
    ALTER COLUMN flags TYPE integer[] USING flags::text::integer[],
    ALTER COLUMN net TYPE macaddr USING net::text::macaddr,
    ALTER COLUMN number TYPE uuid USING number::text::uuid;

-- migrate:downgrade
ALTER TABLE boards.a
    ALTER COLUMN number TYPE integer USING number::text::integer,
    ALTER COLUMN net TYPE inet USING net::text::inet,
    ALTER COLUMN flags TYPE bit(4) USING flags::text::bit(4),
    ALTER COLUMN day TYPE date USING day::text::date,
    ALTER COLUMN data TYPE bytea USING data::text::bytea,
    ALTER COLUMN amount TYPE money USING amount::text::money;
