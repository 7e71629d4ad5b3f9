-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Takes the values of boards.a.at for times in UTC. If they are not, write their zone.
-- Loses data: of the values of boards.a.day fractions of a second.
-- Takes the values of boards.a.day for times in UTC. If they are not, write their zone.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN at TYPE timestamp with time zone USING at AT TIME ZONE 'UTC',
    ALTER COLUMN day TYPE timestamp(0) with time zone USING (day AT TIME ZONE 'UTC')::timestamp(0) with time zone;

-- migrate:downgrade
-- Takes the values of boards.a.day for times in UTC. If they are not, write their zone.
-- Takes the values of boards.a.at for times in UTC. If they are not, write their zone.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a
    ALTER COLUMN day TYPE timestamp without time zone USING day AT TIME ZONE 'UTC',
    ALTER COLUMN at TYPE timestamp without time zone USING at AT TIME ZONE 'UTC';
