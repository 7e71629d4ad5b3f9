-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE SEQUENCE boards.a_id_seq;

ALTER TABLE boards.a ADD COLUMN id bigint NOT NULL DEFAULT nextval('boards.a_id_seq'::regclass);

ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;

-- migrate:downgrade
-- Loses data: the column boards.a.id with all its values.
-- Locks boards.a against reads and writes.

ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;

ALTER TABLE boards.a DROP COLUMN id;

DROP SEQUENCE boards.a_id_seq;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_pkey ON boards.a (id);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_pkey;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_pkey of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

CREATE UNIQUE INDEX a_pkey ON boards.a (id);
