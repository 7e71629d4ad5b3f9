-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT two TO two_old;

ALTER TABLE boards.a RENAME CONSTRAINT one TO two;

ALTER TABLE boards.a RENAME CONSTRAINT two_old TO one;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT one TO two_old;

ALTER TABLE boards.a RENAME CONSTRAINT two TO one;

ALTER TABLE boards.a RENAME CONSTRAINT two_old TO two;
