-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE TABLE boards.b (
    x bigint
);

-- migrate:downgrade
-- Loses data: the table boards.b with all its rows.

DROP TABLE boards.b;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_x_key ON boards.a (x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_x_key;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD CONSTRAINT a_x_key UNIQUE USING INDEX a_x_key;

ALTER TABLE boards.b ADD CONSTRAINT b_x_fkey FOREIGN KEY (x) REFERENCES boards.a (x);

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_x_key of boards.a.

ALTER TABLE boards.b DROP CONSTRAINT b_x_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_x_key;

CREATE UNIQUE INDEX a_x_key ON boards.a (x);
