-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Reads the whole table a.

ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ALTER COLUMN id DROP NOT NULL;

ALTER TABLE boards.a ALTER COLUMN code SET NOT NULL;

-- migrate:downgrade
ALTER TABLE boards.a ALTER COLUMN code DROP NOT NULL;

ALTER TABLE boards.a ALTER COLUMN id SET NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);

ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_id_key ON boards.a (id);

CREATE UNIQUE INDEX CONCURRENTLY a_pkey ON boards.a (code);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_pkey;

DROP INDEX CONCURRENTLY boards.a_id_key;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
ALTER TABLE boards.a ADD CONSTRAINT a_id_key UNIQUE USING INDEX a_id_key;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey;

ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id) NOT VALID;

-- migrate:downgrade
ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

CREATE UNIQUE INDEX a_pkey ON boards.a (code);

ALTER TABLE boards.a DROP CONSTRAINT a_id_key;

CREATE UNIQUE INDEX a_id_key ON boards.a (id);

-- Change it: validation
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
ALTER TABLE boards.b VALIDATE CONSTRAINT b_a_id_fkey;

-- migrate:downgrade
ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;

ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id) NOT VALID;
