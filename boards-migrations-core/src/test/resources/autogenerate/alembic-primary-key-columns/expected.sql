-- Change it: indexes
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_pkey_new ON boards.a (id, x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_pkey_new;

-- Change it: keys
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey_new;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_pkey of boards.a.
-- Builds the index a_pkey_new of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX a_pkey_new ON boards.a (id, x);
