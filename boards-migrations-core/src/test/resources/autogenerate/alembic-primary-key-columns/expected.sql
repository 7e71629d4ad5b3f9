-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

-- migrate:downgrade
ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_pkey ON boards.a (id, x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_pkey;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

CREATE UNIQUE INDEX a_pkey ON boards.a (id, x);
