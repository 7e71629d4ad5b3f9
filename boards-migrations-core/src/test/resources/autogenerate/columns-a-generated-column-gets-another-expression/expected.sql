-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.twice again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.twices;

DROP INDEX boards.a_twice_idx;

ALTER TABLE boards.a DROP COLUMN twice;

ALTER TABLE boards.a ADD COLUMN twice integer GENERATED ALWAYS AS (number + number) STORED NOT NULL;

COMMENT ON COLUMN boards.a.twice IS 'twice';

CREATE VIEW boards.twices AS
SELECT a.twice
   FROM boards.a;

-- migrate:downgrade
-- Computes the values of boards.a.twice again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.twices;

ALTER TABLE boards.a DROP COLUMN twice;

ALTER TABLE boards.a ADD COLUMN twice integer GENERATED ALWAYS AS (number * 2) STORED NOT NULL;

COMMENT ON COLUMN boards.a.twice IS 'twice';

CREATE INDEX a_twice_idx ON boards.a (twice);

CREATE VIEW boards.twices AS
SELECT a.twice
   FROM boards.a;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY a_twice_idx ON boards.a (twice);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_twice_idx;
