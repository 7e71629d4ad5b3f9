-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT four;

ALTER TABLE boards.b ADD CONSTRAINT four FOREIGN KEY (four) REFERENCES boards.a (id) ON DELETE CASCADE DEFERRABLE NOT VALID;

ALTER TABLE boards.b ALTER CONSTRAINT one DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE boards.b ALTER CONSTRAINT three NOT DEFERRABLE;

ALTER TABLE boards.b ALTER CONSTRAINT two DEFERRABLE INITIALLY IMMEDIATE;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Reads the whole table boards.b.

ALTER TABLE boards.b ALTER CONSTRAINT two DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE boards.b ALTER CONSTRAINT three DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE boards.b ALTER CONSTRAINT one NOT DEFERRABLE;

ALTER TABLE boards.b DROP CONSTRAINT four;

ALTER TABLE boards.b ADD CONSTRAINT four FOREIGN KEY (four) REFERENCES boards.a (id);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY u_new ON boards.b (one);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.u_new;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT four;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT four;

ALTER TABLE boards.b ADD CONSTRAINT four FOREIGN KEY (four) REFERENCES boards.a (id) ON DELETE CASCADE DEFERRABLE NOT VALID;

-- Change it: keys
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT u;

ALTER TABLE boards.b ADD CONSTRAINT u UNIQUE USING INDEX u_new DEFERRABLE;

-- migrate:downgrade
-- Locks boards.b against reads and writes.
-- Builds the index u of boards.b.
-- Builds the index u_new of boards.b.

ALTER TABLE boards.b DROP CONSTRAINT u;

ALTER TABLE boards.b ADD CONSTRAINT u UNIQUE (one);

CREATE UNIQUE INDEX u_new ON boards.b (one);
