-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT a_x_key TO a_uq;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT a_uq TO a_x_key;
