-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT a_pkey TO a_pk;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT a_pk TO a_pkey;
