-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: of the values of boards.a.two all elements but the first.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN four TYPE integer[] USING translate(four::text, '[]', '{}')::integer[],
    ALTER COLUMN one TYPE bigint[] USING CASE WHEN one IS NULL THEN NULL ELSE ARRAY[one] END,
    ALTER COLUMN three TYPE jsonb USING to_jsonb(three),
    ALTER COLUMN two TYPE text USING two[1];

-- migrate:downgrade
-- Loses data: of the values of boards.a.one all elements but the first.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN two TYPE text[] USING CASE WHEN two IS NULL THEN NULL ELSE ARRAY[two] END,
    ALTER COLUMN three TYPE date USING (three #>> '{}')::date,
    ALTER COLUMN one TYPE integer USING one[1]::integer,
    ALTER COLUMN four TYPE jsonb USING to_jsonb(four);
