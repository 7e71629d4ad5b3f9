-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Writes the table boards.a anew.

CREATE SEQUENCE boards.a_id_seq;

ALTER TABLE boards.a ADD COLUMN id bigint NOT NULL DEFAULT nextval('boards.a_id_seq'::regclass);

ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;

-- migrate:downgrade
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
ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

CREATE UNIQUE INDEX a_pkey ON boards.a (id);
