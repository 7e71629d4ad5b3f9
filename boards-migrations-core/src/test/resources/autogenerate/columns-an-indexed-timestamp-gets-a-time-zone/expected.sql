-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN at TYPE timestamp with time zone USING at::timestamp with time zone;

ALTER TABLE boards.a ALTER COLUMN day TYPE timestamp(0) with time zone USING day::timestamp(0) with time zone;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_at_idx of boards.a.

ALTER TABLE boards.a ALTER COLUMN day TYPE timestamp without time zone USING day::timestamp without time zone;

ALTER TABLE boards.a ALTER COLUMN at TYPE timestamp without time zone USING at::timestamp without time zone;
