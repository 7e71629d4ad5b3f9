-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: of the values of boards.a.amount which number it was, unless it was 0 or 1.
-- PostgreSQL has no way from money to boolean: write behind USING what becomes of the values of boards.a.amount.
-- PostgreSQL has no way from date to interval: write behind USING what becomes of the values of boards.a.day.
-- PostgreSQL has no way from inet to macaddr: write behind USING what becomes of the values of boards.a.net.
-- PostgreSQL has no way from integer to uuid: write behind USING what becomes of the values of boards.a.number.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN amount TYPE boolean USING amount::text::boolean,
    ALTER COLUMN data TYPE jsonb USING to_jsonb(data),
    ALTER COLUMN day TYPE interval USING day::text::interval,
    ALTER COLUMN flags TYPE integer[] USING CASE WHEN flags IS NULL THEN NULL ELSE ARRAY[flags::integer] END,
    ALTER COLUMN net TYPE macaddr USING net::text::macaddr,
    ALTER COLUMN number TYPE uuid USING number::text::uuid;

-- migrate:downgrade
-- PostgreSQL has no way from uuid to integer: write behind USING what becomes of the values of boards.a.number.
-- PostgreSQL has no way from macaddr to inet: write behind USING what becomes of the values of boards.a.net.
-- Loses data: of the values of boards.a.flags all elements but the first.
-- PostgreSQL has no way from interval to date: write behind USING what becomes of the values of boards.a.day.
-- PostgreSQL has no way from boolean to money: write behind USING what becomes of the values of boards.a.amount.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN number TYPE integer USING number::text::integer,
    ALTER COLUMN net TYPE inet USING net::text::inet,
    ALTER COLUMN flags TYPE bit(4) USING flags[1]::bit(4),
    ALTER COLUMN day TYPE date USING day::text::date,
    ALTER COLUMN data TYPE bytea USING (data #>> '{}')::bytea,
    ALTER COLUMN amount TYPE money USING amount::text::money;
