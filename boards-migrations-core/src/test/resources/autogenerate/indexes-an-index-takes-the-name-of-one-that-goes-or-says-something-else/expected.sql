-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER INDEX boards.four RENAME TO four_old;

ALTER INDEX boards.six RENAME TO six_old;

ALTER INDEX boards.two RENAME TO two_old;

ALTER TABLE boards.a RENAME CONSTRAINT five TO six;

ALTER INDEX boards.three RENAME TO four;

ALTER INDEX boards.one RENAME TO two;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER INDEX boards.two RENAME TO one;

ALTER INDEX boards.four RENAME TO three;

ALTER TABLE boards.a RENAME CONSTRAINT six TO five;

ALTER INDEX boards.two_old RENAME TO two;

ALTER INDEX boards.six_old RENAME TO six;

ALTER INDEX boards.four_old RENAME TO four;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY three ON boards.a (y DESC);

DROP INDEX CONCURRENTLY boards.four_old;

DROP INDEX CONCURRENTLY boards.six_old;

DROP INDEX CONCURRENTLY boards.two_old;

-- migrate:downgrade transaction:false
CREATE INDEX CONCURRENTLY two_old ON boards.a (y);

CREATE INDEX CONCURRENTLY six_old ON boards.a (z, x);

CREATE INDEX CONCURRENTLY four_old ON boards.a (y, x);

DROP INDEX CONCURRENTLY boards.three;
