-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ALTER COLUMN id DROP NOT NULL;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.
-- Builds the index a_pkey of boards.a.

ALTER TABLE boards.a ALTER COLUMN id SET NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);
