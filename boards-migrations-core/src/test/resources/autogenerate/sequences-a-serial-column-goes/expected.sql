-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.id with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;

ALTER TABLE boards.a DROP COLUMN id;

DROP SEQUENCE boards.a_id_seq;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE SEQUENCE boards.a_id_seq AS integer;

ALTER TABLE boards.a ADD COLUMN id integer NOT NULL DEFAULT nextval('boards.a_id_seq'::regclass);

ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);
