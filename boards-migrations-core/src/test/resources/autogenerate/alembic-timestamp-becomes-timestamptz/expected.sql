-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Takes the values of boards.a.x for times in UTC. If they are not, write their zone.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN x TYPE timestamp with time zone USING x AT TIME ZONE 'UTC';

-- migrate:downgrade
-- Takes the values of boards.a.x for times in UTC. If they are not, write their zone.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN x TYPE timestamp without time zone USING x AT TIME ZONE 'UTC';
