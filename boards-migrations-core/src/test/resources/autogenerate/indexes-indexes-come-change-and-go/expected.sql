-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.five RENAME TO five_old;

ALTER INDEX boards.four RENAME TO four_old;

ALTER INDEX boards.one RENAME TO one_old;

ALTER INDEX boards.six RENAME TO six_old;

ALTER INDEX boards.three RENAME TO three_old;

ALTER INDEX boards.two RENAME TO two_old;

ALTER INDEX boards.gone RENAME TO five;

-- migrate:downgrade
ALTER INDEX boards.five RENAME TO gone;

ALTER INDEX boards.two_old RENAME TO two;

ALTER INDEX boards.three_old RENAME TO three;

ALTER INDEX boards.six_old RENAME TO six;

ALTER INDEX boards.one_old RENAME TO one;

ALTER INDEX boards.four_old RENAME TO four;

ALTER INDEX boards.five_old RENAME TO five;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY come ON boards.a ((lower(y)) COLLATE "C" text_pattern_ops, x);

CREATE INDEX CONCURRENTLY four ON boards.a (y) WHERE (x > 1);

CREATE UNIQUE INDEX CONCURRENTLY one ON boards.a (x);

CREATE INDEX CONCURRENTLY six ON boards.a USING gin (z jsonb_path_ops) WITH (fastupdate = off);

CREATE INDEX CONCURRENTLY three ON boards.a USING brin (x);

CREATE INDEX CONCURRENTLY two ON boards.a (x DESC);

DROP INDEX CONCURRENTLY boards.five_old;

DROP INDEX CONCURRENTLY boards.four_old;

DROP INDEX CONCURRENTLY boards.one_old;

DROP INDEX CONCURRENTLY boards.six_old;

DROP INDEX CONCURRENTLY boards.three_old;

DROP INDEX CONCURRENTLY boards.two_old;

-- migrate:downgrade transaction:false
CREATE INDEX CONCURRENTLY two_old ON boards.a (x DESC NULLS LAST);

CREATE INDEX CONCURRENTLY three_old ON boards.a USING hash (x);

CREATE INDEX CONCURRENTLY six_old ON boards.a USING gin (z);

CREATE INDEX CONCURRENTLY one_old ON boards.a (x);

CREATE INDEX CONCURRENTLY four_old ON boards.a (y) WHERE (x > 0);

CREATE INDEX CONCURRENTLY five_old ON boards.a (y) INCLUDE (x);

DROP INDEX CONCURRENTLY boards.two;

DROP INDEX CONCURRENTLY boards.three;

DROP INDEX CONCURRENTLY boards.six;

DROP INDEX CONCURRENTLY boards.one;

DROP INDEX CONCURRENTLY boards.four;

DROP INDEX CONCURRENTLY boards.come;
