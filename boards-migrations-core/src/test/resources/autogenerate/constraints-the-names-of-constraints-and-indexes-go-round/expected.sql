-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT four TO four_old2;

ALTER TABLE boards.a RENAME CONSTRAINT five TO four;

ALTER TABLE boards.a RENAME CONSTRAINT four_old2 TO five;

ALTER TABLE boards.a RENAME CONSTRAINT one TO one_old;

ALTER TABLE boards.b RENAME CONSTRAINT four TO four_old3;

ALTER TABLE boards.b RENAME CONSTRAINT five TO four;

ALTER TABLE boards.b RENAME CONSTRAINT four_old3 TO five;

ALTER INDEX boards.three RENAME TO one;

ALTER INDEX boards.two RENAME TO three;

ALTER TABLE boards.a RENAME CONSTRAINT one_old TO two;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT two TO one_old;

ALTER INDEX boards.three RENAME TO two;

ALTER INDEX boards.one RENAME TO three;

ALTER TABLE boards.b RENAME CONSTRAINT five TO four_old3;

ALTER TABLE boards.b RENAME CONSTRAINT four TO five;

ALTER TABLE boards.b RENAME CONSTRAINT four_old3 TO four;

ALTER TABLE boards.a RENAME CONSTRAINT one_old TO one;

ALTER TABLE boards.a RENAME CONSTRAINT five TO four_old2;

ALTER TABLE boards.a RENAME CONSTRAINT four TO five;

ALTER TABLE boards.a RENAME CONSTRAINT four_old2 TO four;
