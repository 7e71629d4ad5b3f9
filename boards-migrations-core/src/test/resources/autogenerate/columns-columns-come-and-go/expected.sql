-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.gone with all its values.
-- Loses data: the column boards.a.old with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN come text NOT NULL DEFAULT 'y'::text;

ALTER TABLE boards.a ADD COLUMN fresh text COLLATE "C";

ALTER TABLE boards.a DROP COLUMN gone;

ALTER TABLE boards.a DROP COLUMN old;

-- migrate:downgrade
-- Loses data: the column boards.a.fresh with all its values.
-- Loses data: the column boards.a.come with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN old integer;

ALTER TABLE boards.a ADD COLUMN gone text NOT NULL DEFAULT 'x'::text;

ALTER TABLE boards.a DROP COLUMN fresh;

ALTER TABLE boards.a DROP COLUMN come;
