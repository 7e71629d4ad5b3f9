-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER SEQUENCE boards.numbers START WITH 100;

ALTER TABLE boards.a ALTER COLUMN id SET START WITH 100;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN id SET START WITH 1;

ALTER SEQUENCE boards.numbers START WITH 1;
